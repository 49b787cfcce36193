"use client";

import type { Sections } from "@starboard/domain/section";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { ErrorState } from "@starboard/ui/error-state";
import { Skeleton } from "@starboard/ui/skeleton";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { useVersions } from "./use-versions.ts";
import { VersionComparison } from "./version-comparison.tsx";
import { VersionList } from "./version-list.tsx";
import { VersionName } from "./version-name.tsx";

export interface VersionsDialogProps {
  storyId: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Makes the old text the newest version; rejects with what stands in the way. */
  onRestore: (version: { seq: number; sections: Sections }) => Promise<void>;
}

/** Every saved version with its name and score; two of them compared, in words and findings; the way back. */
export function VersionsDialog({ storyId, isOpen, onOpenChange, onRestore }: VersionsDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isNamedOnly, setNamedOnly] = useState(false);
  const all = useVersions(storyId, { isNamed: false, isWanted: isOpen });
  const named = useVersions(storyId, { isNamed: true, isWanted: isOpen && isNamedOnly });
  const [chosenSeq, setChosenSeq] = useState<number | null>(null);
  const [otherSeq, setOtherSeq] = useState<number | null>(null);
  const [problem, setProblem] = useState<string>();
  const [isRestoring, setRestoring] = useState(false);
  const newest = all.versions[0];
  const older = named.versions.filter(({ seq }) => all.versions.every((one) => one.seq !== seq));
  const known = [...all.versions, ...older].sort((a, b) => b.seq - a.seq);
  const chosen = known.find(({ seq }) => seq === chosenSeq) ?? known[1] ?? newest;
  const change = (isNowOpen: boolean) => {
    // Opened again it shows all of them, the newest first.
    setNamedOnly(false);
    onOpenChange(isNowOpen);
  };
  const restore = async (seq: number) => {
    setProblem(undefined);
    setRestoring(true);
    const obstacle = await queryClient
      .fetchQuery(trpc.story.revision.queryOptions({ storyId, seq }, { staleTime: Number.POSITIVE_INFINITY }))
      .then(onRestore)
      .then(
        () => undefined,
        (error: Error) => error.message,
      );
    setRestoring(false);
    if (obstacle) return setProblem(`Nothing was restored: ${obstacle}`);
    change(false);
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={change}
      size="broad"
      title="Versions"
      description="Every save of changed text is a version. Restoring one makes a new version; nothing is lost."
      footer={
        <>
          {chosen && chosen !== newest ? (
            <Button busy={isRestoring} onClick={() => void restore(chosen.seq)}>
              Restore version {chosen.seq}
            </Button>
          ) : null}
          <DialogClose>
            <Button tone="plain">Close</Button>
          </DialogClose>
        </>
      }
    >
      {all.list.isPending ? <Skeleton lines={4} label="Loading the versions" /> : null}
      {all.list.isError && !newest ? (
        <ErrorState
          title="The versions did not load."
          onRetry={() => all.list.refetch()}
          isRetrying={all.list.isFetching}
        >
          <p>Your text is safe. Try again.</p>
        </ErrorState>
      ) : null}
      <FormProblem>{problem}</FormProblem>
      {chosen && newest ? (
        <div className="grid gap-6 md:grid-cols-[15rem_minmax(0,1fr)] md:gap-8">
          <VersionList
            shown={isNamedOnly ? named : all}
            counts={all.counts}
            isNamedOnly={isNamedOnly}
            onNamedOnly={setNamedOnly}
            chosenSeq={chosen.seq}
            onChoose={setChosenSeq}
          />
          <div className="min-w-0">
            <div className="mb-4">
              <VersionName key={chosen.seq} storyId={storyId} version={chosen} />
            </div>
            <VersionComparison
              storyId={storyId}
              versions={known}
              newestSeq={newest.seq}
              chosenSeq={chosen.seq}
              otherSeq={otherSeq ?? newest.seq}
              onOther={setOtherSeq}
            />
          </div>
        </div>
      ) : null}
    </Dialog>
  );
}
