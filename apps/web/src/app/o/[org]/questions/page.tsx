import type { Metadata } from "next";
import { Questions } from "@/features/questions/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Questions" };

export default async function QuestionsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await Promise.all([
    server.load(server.trpc.question.desk.queryOptions()),
    server.load(server.trpc.interview.list.queryOptions()),
    server.load(server.trpc.team.ownReadiness.queryOptions()),
  ]);
  return (
    <Hydrated client={server.queryClient}>
      <Questions org={org} renderedAt={Date.now()} />
    </Hydrated>
  );
}
