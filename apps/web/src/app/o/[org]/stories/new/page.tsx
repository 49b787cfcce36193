import { COMPETENCIES } from "@starboard/domain/competency";
import { STORY_KINDS } from "@starboard/domain/evaluation";
import { QUESTION_MAX_LENGTH } from "@starboard/domain/story-limits";
import type { Metadata } from "next";
import { BeginStory } from "@/features/begin-story/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "New story" };

interface NewStoryPageProps {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewStoryPage({ params, searchParams }: NewStoryPageProps) {
  const { org } = await params;
  const { competency, kind, question } = await searchParams;
  const server = await openServer(org);
  await Promise.all([
    server.load(server.trpc.account.here.queryOptions()),
    server.load(server.trpc.story.list.queryOptions({ archived: false })),
  ]);
  return (
    <Hydrated client={server.queryClient}>
      <BeginStory
        org={org}
        asked={{
          kind: STORY_KINDS.find((each) => each === kind) ?? null,
          question: typeof question === "string" ? question.slice(0, QUESTION_MAX_LENGTH) : "",
          competencies: COMPETENCIES.filter((each) => [competency].flat().includes(each)),
        }}
      />
    </Hydrated>
  );
}
