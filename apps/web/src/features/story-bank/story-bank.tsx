"use client";

import { useTRPC } from "@/trpc/use-trpc";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { useSuspenseQuery } from "@tanstack/react-query";

export function StoryBank() {
  const trpc = useTRPC();
  const { data: stories } = useSuspenseQuery(trpc.story.list.queryOptions({ archived: false }));
  return (
    <Page>
      <PageHeader title="Stories" />
      <ul>
        {stories.map((story) => (
          <li key={story.id}>{story.title}</li>
        ))}
      </ul>
    </Page>
  );
}
