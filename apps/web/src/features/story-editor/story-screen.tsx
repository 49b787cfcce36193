"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { OpeningStory } from "./opening-story.tsx";
import { ReadStory } from "./read-story.tsx";

const PENDING_MS = 1_000;

// Text fields and rules are heavy, and nobody but an author needs them.
const EditorDesk = dynamic(() => import("./editor-desk.tsx").then((module) => module.EditorDesk), {
  ssr: false,
  loading: () => <OpeningStory />,
});

/** A story: to be written by its author, to be read by those it is shared with. */
export function StoryScreen({ org, storyId }: { org: string; storyId: string }) {
  const trpc = useTRPC();
  const { data: story } = useSuspenseQuery(
    trpc.story.get.queryOptions(
      { storyId },
      { refetchInterval: (query) => (query.state.data?.evaluation === null ? PENDING_MS : false) },
    ),
  );
  const { data: rules } = useSuspenseQuery(trpc.rules.current.queryOptions());
  return story.isAuthor ? (
    <EditorDesk org={org} story={story} rules={rules} />
  ) : (
    <ReadStory story={story} rules={rules} />
  );
}
