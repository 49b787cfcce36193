"use client";

import { ErrorState } from "@starboard/ui/error-state";
import { Field } from "@starboard/ui/field";
import { Segmented } from "@starboard/ui/segmented";
import { Select } from "@starboard/ui/select";
import { Skeleton } from "@starboard/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { ComparedText, type CompareView, type LitWords } from "./compared-text.tsx";
import { FindingChanges } from "./finding-changes.tsx";
import type { Version } from "./version-list.tsx";

export interface VersionComparisonProps {
  storyId: string;
  /** Those that may be chosen, newest first. */
  versions: readonly Version[];
  newestSeq: number;
  chosenSeq: number;
  otherSeq: number;
  onOther: (seq: number) => void;
}

/** Two versions in words and findings, always from the older to the newer, whichever was chosen first. */
export function VersionComparison(props: VersionComparisonProps) {
  const { storyId, versions, newestSeq, chosenSeq, otherSeq, onOther } = props;
  const [view, setView] = useState<CompareView>("inline");
  const [lit, setLit] = useState<LitWords | null>(null);
  const [before, after] = [Math.min(chosenSeq, otherSeq), Math.max(chosenSeq, otherSeq)];
  const isSame = before === after;
  return (
    <section aria-label={isSame ? `Version ${after}` : `From version ${before} to version ${after}`}>
      {newestSeq === 1 ? null : (
        <div className="mb-4 flex flex-wrap items-end gap-x-5 gap-y-3">
          <div className="min-w-0 flex-1 basis-56">
            <Field label={`Compare version ${chosenSeq} with`}>
              <Select
                size="small"
                value={String(otherSeq)}
                onChange={(event) => onOther(Number(event.target.value))}
                options={versions.map(({ seq, name }) => ({
                  value: String(seq),
                  label: `Version ${seq}${name === null ? "" : `, ${name}`}${seq === newestSeq ? " (newest)" : ""}`,
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
      )}
      {isSame ? (
        <p className="mb-4 text-note text-ink-2">
          {newestSeq === 1
            ? "This is the only version so far. Change the text, and you compare the two here, in words and findings."
            : "These are the same. Choose another one."}
        </p>
      ) : (
        <FindingChanges storyId={storyId} from={before} to={after} onShow={setLit} />
      )}
      <Texts storyId={storyId} before={before} after={after} view={view} lit={lit} />
    </section>
  );
}

interface TextsProps {
  storyId: string;
  before: number;
  after: number;
  view: CompareView;
  lit: LitWords | null;
}

function Texts({ storyId, before, after, view, lit }: TextsProps) {
  const trpc = useTRPC();
  // The text of a version never changes.
  const textOf = (seq: number) =>
    trpc.story.revision.queryOptions({ storyId, seq }, { staleTime: Number.POSITIVE_INFINITY });
  const texts = [useQuery(textOf(before)), useQuery(textOf(after))] as const;
  const [old, now] = texts;
  if (old.data && now.data) {
    return (
      <ComparedText
        before={old.data.sections}
        after={now.data.sections}
        beforeTitle={`Version ${before}`}
        afterTitle={`Version ${after}`}
        view={view}
        lit={lit}
      />
    );
  }
  const failed = texts.filter(({ isError }) => isError);
  if (failed.length === 0) return <Skeleton lines={6} label="Loading the texts" />;
  return (
    <ErrorState
      title="The texts did not load."
      onRetry={() => Promise.all(failed.map(({ refetch }) => refetch()))}
      isRetrying={failed.some(({ isFetching }) => isFetching)}
    >
      <p>Nothing is lost. Try again.</p>
    </ErrorState>
  );
}
