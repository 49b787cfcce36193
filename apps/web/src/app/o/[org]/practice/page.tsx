import { QuestionId } from "@starboard/domain/question";
import type { Metadata } from "next";
import { Practice } from "@/features/practice/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Practice" };

interface PracticePageProps {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PracticePage({ params, searchParams }: PracticePageProps) {
  const { org } = await params;
  const { question, story } = await searchParams;
  const server = await openServer(org);
  const [desk] = await Promise.all([
    server.load(server.trpc.question.desk.queryOptions()),
    server.load(server.trpc.practice.list.queryOptions()),
  ]);
  const asked = QuestionId.safeParse(question);
  return (
    <Hydrated client={server.queryClient}>
      <Practice
        org={org}
        renderedAt={Date.now()}
        questionId={asked.success ? asked.data : null}
        storyId={desk.stories.find(({ id }) => id === story)?.id ?? null}
      />
    </Hydrated>
  );
}
