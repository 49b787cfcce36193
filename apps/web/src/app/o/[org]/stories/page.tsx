import type { Metadata } from "next";
import { StoryBank } from "@/features/story-bank/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Stories" };

export default async function StoriesPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.story.list.queryOptions({ archived: false }));
  await server.load(server.trpc.story.list.queryOptions({ archived: true }));
  await server.load(server.trpc.team.ownReadiness.queryOptions());
  await server.load(server.trpc.assignment.own.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <StoryBank org={org} renderedAt={Date.now()} />
    </Hydrated>
  );
}
