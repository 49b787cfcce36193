"use client";

import type { Sections } from "@starboard/domain/section";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { ErrorState } from "@starboard/ui/error-state";
import { Field } from "@starboard/ui/field";
import { Segmented } from "@starboard/ui/segmented";
import { Select } from "@starboard/ui/select";
import { Skeleton } from "@starboard/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { ComparedText, type CompareView, type LitWords } from "./compared-text.tsx";
import { FindingChanges } from "./finding-changes.tsx";
import { type Version, VersionList } from "./version-list.tsx";
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
  const revisions = useQuery(trpc.story.revisions.queryOptions({ storyId }, { enabled: isOpen, staleTime: 0 }));
  const [chosenSeq, setChosenSeq] = useState<number | null>(null);
  const [otherSeq, setOtherSeq] = useState<number | null>(null);
  const [problem, setProblem] = useState<string>();
  const [isRestoring, setRestoring] = useState(false);
  const list = revisions.data ?? [];
  const chosen = list.find(({ seq }) => seq === chosenSeq) ?? list[1] ?? list[0];
  const other = list.find(({ seq }) => seq === otherSeq) ?? list[0];
  const restore = async (version: Version) => {
    setProblem(undefined);
    setRestoring(true);
    const obstacle = await onRestore(version).then(
      () => undefined,
      (error: Error) => error.message,
    );
    setRestoring(false);
    if (obstacle) return setProblem(`Nothing was restored, as the newest words are not saved: ${obstacle}`);
    onOpenChange(false);
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      size="broad"
      title="Versions"
      description="Every save of changed text is a version. Restoring one makes a new version; nothing is lost."
      footer={
        <>
          {chosen && chosen !== list[0] ? (
            <Button busy={isRestoring} onClick={() => void restore(chosen)}>
              Restore version {chosen.seq}
            </Button>
          ) : null}
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
      <FormProblem>{problem}</FormProblem>
      {chosen && other ? (
        <div className="grid gap-6 md:grid-cols-[15rem_minmax(0,1fr)] md:gap-8">
          <VersionList versions={list} chosenSeq={chosen.seq} onChoose={setChosenSeq} />
          <div className="min-w-0">
            <div className="mb-4">
              <VersionName key={chosen.seq} storyId={storyId} version={chosen} />
            </div>
            <Comparison storyId={storyId} versions={list} chosen={chosen} other={other} onOther={setOtherSeq} />
          </div>
        </div>
      ) : null}
    </Dialog>
  );
}

interface ComparisonProps {
  storyId: string;
  versions: readonly Version[];
  chosen: Version;
  other: Version;
  onOther: (seq: number) => void;
}

/** Always from the older to the newer, whichever was chosen first. */
function Comparison({ storyId, versions, chosen, other, onOther }: ComparisonProps) {
  const [view, setView] = useState<CompareView>("inline");
  const [lit, setLit] = useState<LitWords | null>(null);
  const [before, after] = chosen.seq < other.seq ? [chosen, other] : [other, chosen];
  const [beforeTitle, afterTitle] = [`Version ${before.seq}`, `Version ${after.seq}`];
  return (
    <section aria-label={before === after ? afterTitle : `From version ${before.seq} to version ${after.seq}`}>
      <div className="mb-4 flex flex-wrap items-end gap-x-5 gap-y-3">
        <div className="min-w-0 flex-1 basis-56">
          <Field label={`Compare version ${chosen.seq} with`}>
            <Select
              size="small"
              value={String(other.seq)}
              onChange={(event) => onOther(Number(event.target.value))}
              options={versions.map(({ seq, name }, place) => ({
                value: String(seq),
                label: `Version ${seq}${name === null ? "" : `, ${name}`}${place === 0 ? " (newest)" : ""}`,
              }))}
            />
          </Field>
        </div>
        <Segmented
          legend="How the two are shown"
          value={view}
          onValueChange={(value) => setView(value === "sides" ? "sides" : "inline")}
          options={[
            { value: "inline", label: "As one text" },
            { value: "sides", label: "Side by side" },
          ]}
        />
      </div>
      {before === after ? (
        <p className="mb-4 text-note text-ink-2">
          {versions.length === 1 ? "This is the only version so far." : "These are the same. Choose another one."}
        </p>
      ) : (
        <FindingChanges storyId={storyId} from={before.seq} to={after.seq} onShow={setLit} />
      )}
      <ComparedText
        before={before.sections}
        after={after.sections}
        beforeTitle={beforeTitle}
        afterTitle={afterTitle}
        view={view}
        lit={lit}
      />
    </section>
  );
}
