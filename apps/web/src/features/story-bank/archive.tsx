"use client";

import { Button } from "@starboard/ui/button";
import { EmptyState } from "@starboard/ui/empty-state";
import { Link } from "@starboard/ui/link";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { RelativeTime } from "@starboard/ui/relative-time";
import { ArrowLeft } from "lucide-react";
import { useHere } from "@/features/shell/index.ts";
import type { ListedStory } from "./bank-story.ts";

export interface ArchiveProps {
  base: string;
  stories: readonly ListedStory[];
  now: number;
  onRestore: (story: ListedStory) => Promise<void>;
  onBack: () => void;
}

/** The stories that were put away. */
export function Archive({ base, stories, now, onRestore, onBack }: ArchiveProps) {
  const { timeZone } = useHere();
  const back = (
    <Button icon={<ArrowLeft aria-hidden="true" />} onClick={onBack}>
      Back to your stories
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title="Archive"
        sub="Archived stories count nowhere and nobody else sees them in a list. Nothing of them is deleted."
        actions={stories.length > 0 ? back : null}
      />
      {stories.length === 0 ? (
        <EmptyState title="The archive is empty" action={back}>
          A story that you put away comes here, and can be taken out again at any time.
        </EmptyState>
      ) : (
        <ul className="border-rule border-t" aria-label="Archived stories">
          {stories.map((story) => (
            <li
              key={story.id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-rule border-b py-4"
            >
              <div className="min-w-0 flex-1 basis-64">
                <h2 className="font-serif text-ui font-semibold wrap-anywhere">
                  <Link href={`${base}/${story.id}`} tone="quiet" className="text-ink">
                    {story.title}
                  </Link>
                </h2>
                <p className="text-fine text-ink-3">
                  {story.archivedAt ? (
                    <>
                      Archived <RelativeTime at={story.archivedAt} now={now} timeZone={timeZone} />
                    </>
                  ) : null}
                </p>
              </div>
              <Button size="small" aria-label={`Take out “${story.title}”`} onClick={() => void onRestore(story)}>
                Take out
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
