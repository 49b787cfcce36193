import type { Metadata } from "next";
import { StoryScreen } from "@/features/story-editor/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Story" };

export default async function StoryPage({ params }: { params: Promise<{ org: string; storyId: string }> }) {
  const { org, storyId } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.story.get.queryOptions({ storyId }));
  await server.load(server.trpc.rules.current.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <StoryScreen key={storyId} org={org} storyId={storyId} />
    </Hydrated>
  );
}
