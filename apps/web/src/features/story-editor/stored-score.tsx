"use client";

import type { RouterOutputs } from "@starboard/api/client";
import type { RulesetRef } from "@starboard/domain/evaluation";
import { BandDisc } from "@starboard/ui/band-disc";
import { dayIn } from "@starboard/ui/date-format";
import { dayWords } from "@starboard/ui/day-words";
import { Spinner } from "@starboard/ui/spinner";
import { useHere } from "@/features/shell/index.ts";
import { BAND_SIGNS } from "./band-words.ts";
import { clockWords } from "./clock-words.ts";
import type { Story } from "./use-saving.ts";

export type CurrentRules = RouterOutputs["rules"]["current"];

export interface StoredScoreProps {
  evaluation: Story["evaluation"];
  /** The engine of this page. */
  ruleset: RulesetRef;
  /** The organisation's own rules that hold now. */
  rules: CurrentRules;
  /** The text on the screen is not the one that is stored. */
  isTextNewer: boolean;
}

/** The score that counts: of the saved text, made by the worker. Says when it was made by other rules than hold now. */
export function StoredScore({ evaluation, ruleset, rules, isTextNewer }: StoredScoreProps) {
  const { timeZone } = useHere();
  if (!evaluation) {
    return (
      <p role="status" className="flex items-center gap-1.5">
        <Spinner /> Saved; the score that counts is being worked out.
      </p>
    );
  }
  const { score, band, storedAt, profile } = evaluation;
  return (
    <div role="status">
      <p>The score that counts, {clockWords(storedAt, timeZone)}</p>
      <p className="text-ink-2">
        <BandDisc {...BAND_SIGNS[band]} value={score} />
      </p>
      {isTextNewer ? <p>Your text is newer than this score.</p> : null}
      {evaluation.ruleset.hash === ruleset.hash ? null : (
        <p>
          By rules {nameRules(evaluation.ruleset)}; this page has {nameRules(ruleset)}.
        </p>
      )}
      {rules ? <RulesLine rules={rules} madeBy={profile?.version ?? null} /> : null}
    </div>
  );
}

/** Whose rules hold, since when and why: a score from before that day is not comparable. `madeBy`: the number of the score's rules. */
function RulesLine({ rules, madeBy }: { rules: NonNullable<CurrentRules>; madeBy: number | null }) {
  const { timeZone } = useHere();
  const { profile, publishedAt, reason } = rules;
  return (
    <>
      <p className="mt-2">
        Rules {profile.version} of <bdi>{profile.name}</bdi> hold since {dayWords(dayIn(publishedAt, timeZone))}: “
        {reason}”
      </p>
      {madeBy === profile.version ? null : (
        <p className="text-ink-2">
          This score is from before, by {madeBy === null ? "the product’s own rules" : `rules ${madeBy}`}, and not
          comparable. The story is evaluated again.
        </p>
      )}
    </>
  );
}

const nameRules = ({ hash }: RulesetRef) => hash.slice(0, 8);
