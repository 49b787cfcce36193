"use client";

import { BandDisc } from "@starboard/ui/band-disc";
import { Segmented } from "@starboard/ui/segmented";
import { Skeleton } from "@starboard/ui/skeleton";
import { TextButton } from "@starboard/ui/text-button";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import { Scale } from "lucide-react";
import { useHere } from "@/features/shell/index.ts";
import { BAND_SIGNS } from "./band-words.ts";
import { clockWords } from "./clock-words.ts";
import type { useVersions } from "./use-versions.ts";

type Versions = ReturnType<typeof useVersions>;

export type Version = Versions["versions"][number];

export interface VersionListProps {
  shown: Versions;
  counts: Versions["counts"];
  isNamedOnly: boolean;
  onNamedOnly: (isNamedOnly: boolean) => void;
  chosenSeq: number;
  onChoose: (seq: number) => void;
}

/** The versions of a story, newest first, with name and score; all of them or those that have a name. */
export function VersionList({ shown, counts, isNamedOnly, onNamedOnly, chosenSeq, onChoose }: VersionListProps) {
  const { list, versions } = shown;
  return (
    <div className="min-w-0 md:sticky md:top-0 md:self-start">
      <Segmented
        legend="Which versions"
        value={isNamedOnly ? "named" : "all"}
        onValueChange={(value) => onNamedOnly(value === "named")}
        block
        options={[
          { value: "all", label: `All ${counts.all}` },
          { value: "named", label: `Named ${counts.named}` },
        ]}
      />
      {list.isPending ? (
        <div className="mt-3">
          <Skeleton lines={2} label="Loading the versions" />
        </div>
      ) : versions.length === 0 ? (
        <p className="mt-3 text-note text-ink-2">
          No version has a name yet. Choose one under All and name it, such as “as sent to Anna”.
        </p>
      ) : (
        <ul aria-label="Versions" className="mt-2 max-h-56 overflow-y-auto md:max-h-[calc(100dvh-21rem)]">
          {versions.map((version) => (
            <li key={version.id} className="border-rule border-b last:border-b-0">
              {isNamedOnly ? null : <RescoredNotes steps={version.rescored} />}
              <VersionButton
                version={version}
                isChosen={version.seq === chosenSeq}
                onChoose={() => onChoose(version.seq)}
              />
            </li>
          ))}
          {list.hasNextPage ? (
            <li className="px-3 py-2">
              <OlderVersions list={list} />
            </li>
          ) : null}
        </ul>
      )}
    </div>
  );
}

/** Keeps the focus while it fetches, so that the keyboard goes on from here. */
function OlderVersions({ list }: { list: Versions["list"] }) {
  const { isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list;
  const words = isFetchNextPageError ? "Older versions did not load. Try again" : "Show older versions";
  return (
    <TextButton aria-disabled={isFetchingNextPage} onClick={() => isFetchingNextPage || void fetchNextPage()}>
      {isFetchingNextPage ? "Loading older versions …" : words}
    </TextButton>
  );
}

interface VersionButtonProps {
  version: Version;
  isChosen: boolean;
  onChoose: () => void;
}

function VersionButton({ version, isChosen, onChoose }: VersionButtonProps) {
  const { timeZone } = useHere();
  const { seq, name, createdAt, score, band, rulesetVersion } = version;
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className="grid w-full cursor-pointer gap-0.5 border-transparent border-s-2 px-3 py-2 text-start text-note hover:bg-sunk aria-pressed:border-accent aria-pressed:bg-sunk"
    >
      <span className={isChosen ? "font-semibold" : undefined}>
        Version {seq} <span className="ms-1 font-normal text-ink-3">{clockWords(createdAt, timeZone)}</span>
      </span>
      {name === null ? null : <span className="font-semibold text-accent wrap-break-word">{name}</span>}
      {score === null || band === null ? (
        <span className="text-fine text-ink-3">not evaluated</span>
      ) : (
        <span className="flex flex-wrap gap-x-2 text-fine text-ink-2">
          <BandDisc {...BAND_SIGNS[band]} value={score} />
          <span className="text-ink-3">{rulesetVersion}</span>
        </span>
      )}
    </button>
  );
}

/** What other rules made of this version: newer than the version itself, so above it. */
function RescoredNotes({ steps }: { steps: Version["rescored"] }) {
  const { timeZone } = useHere();
  return steps.map(({ rulesetVersion, rules, at, wasScore, wasBand, score, band }) => (
    <p key={rulesetVersion} className="grid gap-0.5 border-rule border-b border-dashed px-3 py-2 text-fine text-ink-2">
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="inline-flex items-center gap-1 font-semibold">
          <Scale aria-hidden="true" className="size-3.5 text-ink-3" />
          New rules
        </span>
        <span className="text-ink-3">{clockWords(at, timeZone)}</span>
      </span>
      {rules === null ? null : <span className="wrap-break-word">“{rules}”</span>}
      <span className="flex flex-wrap items-baseline gap-x-1.5">
        <BandDisc {...BAND_SIGNS[wasBand]} value={wasScore} />
        <span aria-hidden="true">→</span>
        <VisuallyHidden>then</VisuallyHidden>
        <BandDisc {...BAND_SIGNS[band]} value={score} />
      </span>
      <span className="text-ink-3">the text did not change</span>
    </p>
  ));
}
