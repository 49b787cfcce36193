"use client";

import type { RouterOutputs } from "@starboard/api/client";
import type { Sections } from "@starboard/domain/section";
import { BandDisc } from "@starboard/ui/band-disc";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { ErrorState } from "@starboard/ui/error-state";
import { Skeleton } from "@starboard/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useHere } from "@/features/shell/index.ts";
import { diffSections, SectionDiffs } from "@/features/text-diff/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { BAND_SIGNS } from "./band-words.ts";
import { clockWords } from "./clock-words.ts";

type Revision = RouterOutputs["story"]["revisions"][number];

export interface VersionsDialogProps {
  storyId: string;
  current: Sections;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Makes the old text the newest version; left out where the text is not the reader's. */
  onRestore?: (sections: Sections) => void;
}

/** Every saved version with its score, and what has changed from it to the text as it stands now. */
export function VersionsDialog({ storyId, current, isOpen, onOpenChange, onRestore }: VersionsDialogProps) {
  const trpc = useTRPC();
  const revisions = useQuery(trpc.story.revisions.queryOptions({ storyId }, { enabled: isOpen, staleTime: 0 }));
  const [chosenSeq, setChosenSeq] = useState<number | null>(null);
  const list = revisions.data ?? [];
  const chosen = list.find(({ seq }) => seq === chosenSeq) ?? list[1] ?? list[0];
  const isCurrent = chosen !== undefined && diffSections(chosen.sections, current).length === 0;
  const restore = () => {
    if (!chosen) return;
    onRestore?.(chosen.sections);
    onOpenChange(false);
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      size="wide"
      title="Versions"
      description="Every save of changed text is a version. Restoring one makes a new version; nothing is lost."
      footer={
        <>
          {onRestore && chosen && !isCurrent ? <Button onClick={restore}>Restore version {chosen.seq}</Button> : null}
          <DialogClose>
            <Button tone="plain">Close</Button>
          </DialogClose>
        </>
      }
    >
      {revisions.isPending ? <Skeleton lines={4} label="Loading the versions" /> : null}
      {revisions.isError && !revisions.data ? (
        <ErrorState
          title="The versions did not load."
          onRetry={() => revisions.refetch()}
          isRetrying={revisions.isFetching}
        >
          <p>Your text is safe. Try again.</p>
        </ErrorState>
      ) : null}
      {chosen ? (
        <div className="grid gap-6 md:grid-cols-[15rem_minmax(0,1fr)]">
          <ul className="max-h-56 overflow-y-auto md:max-h-[60dvh]">
            {list.map((revision) => (
              <li key={revision.id} className="border-rule border-b last:border-b-0">
                <RevisionButton
                  revision={revision}
                  isChosen={revision.seq === chosen.seq}
                  onChoose={() => setChosenSeq(revision.seq)}
                />
              </li>
            ))}
          </ul>
          <Changes revision={chosen} current={current} />
        </div>
      ) : null}
    </Dialog>
  );
}

function RevisionButton({
  revision,
  isChosen,
  onChoose,
}: {
  revision: Revision;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { timeZone } = useHere();
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className="grid w-full cursor-pointer gap-0.5 border-transparent border-s-2 px-3 py-2 text-start text-note hover:bg-sunk aria-pressed:border-accent aria-pressed:bg-sunk"
    >
      <span className={isChosen ? "font-semibold" : undefined}>
        Version {revision.seq}
        <span className="ms-2 font-normal text-ink-3">{clockWords(revision.createdAt, timeZone)}</span>
      </span>
      {revision.score === null || revision.band === null ? (
        <span className="text-fine text-ink-3">not evaluated</span>
      ) : (
        <span className="text-fine text-ink-2">
          <BandDisc {...BAND_SIGNS[revision.band]} value={revision.score} />
        </span>
      )}
    </button>
  );
}

function Changes({ revision, current }: { revision: Revision; current: Sections }) {
  const changes = diffSections(revision.sections, current);
  return (
    <section aria-label={`From version ${revision.seq} to the text now`} className="min-w-0">
      <p className="mb-3 text-fine text-ink-3">
        {changes.length === 0
          ? `Version ${revision.seq} is the text as it stands now.`
          : `From version ${revision.seq} to the text now`}
      </p>
      <SectionDiffs before={revision.sections} after={current} />
    </section>
  );
}
