import { cueCard } from "@starboard/rules/cue-card";
import type { Metadata } from "next";
import { StoryPaper } from "@/features/story-paper/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "On paper" };

export default async function PaperPage({ params }: { params: Promise<{ org: string; storyId: string }> }) {
  const { org, storyId } = await params;
  const server = await openServer(org);
  const { revision } = await server.load(server.trpc.story.get.queryOptions({ storyId }));
  return (
    <Hydrated client={server.queryClient}>
      <StoryPaper org={org} storyId={storyId} cues={cueCard(revision.sections)} />
    </Hydrated>
  );
}
