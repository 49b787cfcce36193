"use client";

import { EmptyState } from "@starboard/ui/empty-state";
import { Link } from "@starboard/ui/link";
import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { TextButton } from "@starboard/ui/text-button";
import { OwnAssignments } from "@/features/assignments/index.ts";
import { TakeAlong } from "@/features/try-draft/index.ts";

export interface EmptyBankProps {
  org: string;
  base: string;
  /** How many stories are in the archive. */
  archived: number;
  onArchive: () => void;
}

const SAMPLE =
  "Our bakery threw away a fifth of its bread every evening. I counted what was left, shelf by shelf, for two weeks, and baked the slow loaves to order from then on. It meant saying no to some late customers. By March we threw away 31 loaves a week instead of 140, and I still count before I change a shelf.";

/** There is no story yet: what one looks like, and the first step. */
export function EmptyBank({ org, base, archived, onArchive }: EmptyBankProps) {
  return (
    <Page>
      <TakeAlong org={org} />
      <OwnAssignments />
      <EmptyState
        place="page"
        title="No stories yet"
        action={
          <LinkButton href={`${base}/new`} tone="primary">
            Write your first story
          </LinkButton>
        }
        sample={SAMPLE}
        sampleBy="A story in its shortest form: where, what you did, what it cost, what came of it"
      >
        <p>
          Here will be every story that you can tell in an interview, with what it shows and what it still lacks. Begin
          with one you have told before; a few lines are enough. What you have in files can be{" "}
          <Link href={`${base}/import`}>imported</Link>.
        </p>
        {archived > 0 ? (
          <p className="mt-2">
            <TextButton onClick={onArchive}>
              {archived} archived {archived === 1 ? "story" : "stories"}
            </TextButton>
          </p>
        ) : null}
      </EmptyState>
    </Page>
  );
}
