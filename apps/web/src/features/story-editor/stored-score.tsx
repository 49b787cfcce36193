"use client";

import type { RulesetRef } from "@starboard/domain/evaluation";
import { BandDisc } from "@starboard/ui/band-disc";
import { Spinner } from "@starboard/ui/spinner";
import { useHere } from "@/features/shell/index.ts";
import { BAND_SIGNS } from "./band-words.ts";
import { clockWords } from "./clock-words.ts";
import type { Story } from "./use-saving.ts";

export interface StoredScoreProps {
  evaluation: Story["evaluation"];
  /** The rules of this page. */
  ruleset: RulesetRef;
  /** The text on the screen is not the one that is stored. */
  isTextNewer: boolean;
}

/** The score that counts: of the saved text, made by the worker. */
export function StoredScore({ evaluation, ruleset, isTextNewer }: StoredScoreProps) {
  const { timeZone } = useHere();
  if (!evaluation) {
    return (
      <p role="status" className="flex items-center gap-1.5">
        <Spinner /> Saved, waiting for the worker’s score.
      </p>
    );
  }
  const { score, band, storedAt } = evaluation;
  return (
    <div role="status">
      <p>Stored by the worker {clockWords(storedAt, timeZone)}</p>
      <p className="text-ink-2">
        <BandDisc {...BAND_SIGNS[band]} value={score} />
      </p>
      {isTextNewer ? <p>Your text is newer than this score.</p> : null}
      {evaluation.ruleset.hash === ruleset.hash ? null : (
        <p>
          Its rules differ from this page’s: {nameRules(evaluation.ruleset)} there, {nameRules(ruleset)} here.
        </p>
      )}
    </div>
  );
}

const nameRules = ({ hash }: RulesetRef) => hash.slice(0, 8);
