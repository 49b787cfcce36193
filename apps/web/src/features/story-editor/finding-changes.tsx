"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { DIMENSION_TITLES } from "@starboard/domain/evaluation";
import { SECTION_TITLES } from "@starboard/domain/section";
import { BandDisc } from "@starboard/ui/band-disc";
import { ErrorState } from "@starboard/ui/error-state";
import { Glyph } from "@starboard/ui/glyph";
import { SeverityStroke } from "@starboard/ui/severity-stroke";
import { Skeleton } from "@starboard/ui/skeleton";
import { TextButton } from "@starboard/ui/text-button";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { BAND_SIGNS } from "./band-words.ts";
import type { LitWords } from "./compared-text.tsx";
import { splitMessage } from "./split-message.ts";

type Compared = RouterOutputs["story"]["compare"];
type Found = NonNullable<Compared["change"]>["added"][number];

const EVALUATING_MS = 2_000;
const GROUPS = [
  { key: "resolved", title: "Resolved", sign: "tick", none: "Nothing that was found before is gone." },
  { key: "added", title: "New", sign: "can", none: "Nothing new was found." },
  { key: "remaining", title: "Remaining", sign: "near", none: "Nothing is left from before." },
] as const;

export interface FindingChangesProps {
  storyId: string;
  from: number;
  to: number;
  onShow: (words: LitWords) => void;
}

/** What became of the findings between two versions, each leading to its words; scores and findings of one set of rules only. */
export function FindingChanges({ storyId, from, to, onShow }: FindingChangesProps) {
  const trpc = useTRPC();
  const compared = useQuery(
    trpc.story.compare.queryOptions(
      { storyId, from, to },
      { refetchInterval: ({ state }) => (state.data && isWaiting(state.data) ? EVALUATING_MS : false) },
    ),
  );
  return (
    <section aria-label="What changed in the findings" className="mb-6 border-rule border-y py-4">
      {compared.isPending ? <Skeleton lines={3} label="Comparing the findings" /> : null}
      {compared.isError && !compared.data ? (
        <ErrorState
          title="The findings did not load."
          onRetry={() => compared.refetch()}
          isRetrying={compared.isFetching}
        >
          <p>The texts below are compared all the same.</p>
        </ErrorState>
      ) : null}
      {compared.data ? <Told compared={compared.data} onShow={onShow} /> : null}
    </section>
  );
}

const isWaiting = ({ from, to }: Compared) => from.rulesetVersion === null || to.rulesetVersion === null;

function Told({ compared, onShow }: { compared: Compared; onShow: FindingChangesProps["onShow"] }) {
  const { from, to, change } = compared;
  if (!change || from.score === null || to.score === null || from.band === null || to.band === null) {
    return (
      <p role="status" className="text-note text-ink-2">
        {isWaiting(compared)
          ? `Version ${from.rulesetVersion === null ? from.seq : to.seq} is not evaluated yet. Scores and findings appear here once it is.`
          : `Version ${from.seq} was evaluated by ${from.rulesetVersion}, version ${to.seq} by ${to.rulesetVersion}. Scores and findings of different rules are not set against each other.`}
      </p>
    );
  }
  const difference = to.score - from.score;
  const isJudged = from.band !== "insufficient" && to.band !== "insufficient";
  return (
    <>
      <p className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-note">
        <BandDisc {...BAND_SIGNS[from.band]} value={from.score} />
        <span aria-hidden="true">→</span>
        <span className="sr-only">became</span>
        <BandDisc {...BAND_SIGNS[to.band]} value={to.score} />
        {isJudged ? (
          <span className="text-ink-2">
            {difference === 0 ? "the same score" : `${difference > 0 ? "+" : "−"}${Math.abs(difference)}`}
          </span>
        ) : null}
        <span className="text-fine text-ink-3">both by {to.rulesetVersion}</span>
      </p>
      <div className="grid gap-x-6 gap-y-4 lg:grid-cols-3">
        {GROUPS.map(({ key, title, sign, none }) => (
          <div key={key}>
            <h3 className="mb-1 flex items-baseline gap-1.5 text-note font-semibold">
              <Glyph name={sign} />
              {title} <span className="font-normal text-ink-3 tabular-nums">{change[key].length}</span>
            </h3>
            {change[key].length === 0 ? <p className="text-fine text-ink-3">{none}</p> : null}
            <ul className="grid gap-2 text-note" aria-label={title}>
              {change[key].map((found, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same rule may speak twice in the same words
                <li key={`${found.ruleId} ${place}`}>
                  <FoundLine found={found} onShow={onShow} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  );
}

function FoundLine({ found, onShow }: { found: Found; onShow: FindingChangesProps["onShow"] }) {
  const { claim } = splitMessage(found.message);
  const side = found.after ? "after" : "before";
  const { section, start, end } = (found.after ?? found.before) as NonNullable<Found["after"]>;
  return (
    <>
      {section === null ? (
        claim
      ) : (
        <TextButton className="text-start" onClick={() => onShow({ section, side, start, end })}>
          {claim}
        </TextButton>
      )}
      <span className="block text-fine text-ink-3">
        <SeverityStroke severity={found.severity} /> · {DIMENSION_TITLES[found.dimension]} ·{" "}
        {section === null ? "about the story as a whole" : SECTION_TITLES[section]}
      </span>
    </>
  );
}
