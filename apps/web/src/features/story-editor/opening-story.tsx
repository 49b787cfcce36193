"use client";

import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "next/navigation";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { ReadSections } from "./read-sections.tsx";
import { StoryColumns } from "./story-columns.tsx";

/** The text stands at once, where it will be written; the editor opens over it. */
export function OpeningStory() {
  const trpc = useTRPC();
  const { storyId } = useParams<{ storyId: string }>();
  const { data: story } = useSuspenseQuery(trpc.story.get.queryOptions({ storyId }));
  return (
    <Page width="full">
      <div className="-mt-[clamp(1.5rem,3.4vw,2.75rem)] mb-6 min-h-13 md:mb-9" />
      <StoryColumns
        head={
          <div className="*:mb-0">
            <PageHeader title={story.title} sub="Opening the editor" />
          </div>
        }
        text={<ReadSections sections={story.revision.sections} />}
        margin={null}
        side={null}
      />
    </Page>
  );
}
