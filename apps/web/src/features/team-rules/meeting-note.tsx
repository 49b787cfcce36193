"use client";

import { Button } from "@starboard/ui/button";
import { Strip } from "@starboard/ui/strip";
import { placeWords, valueWords } from "./change-words.ts";
import { useRuleTitle } from "./engine-facts.tsx";
import type { Draft } from "./use-draft.ts";

/** Two people at one draft: what the other one changed, and where one of the two has to be chosen. */
export function MeetingNote({ draft }: { draft: Draft }) {
  const ruleTitle = useRuleTitle();
  const { meeting, choose } = draft;
  if (!meeting) return null;
  const { by, theirs, conflicts } = meeting;
  return (
    <Strip tone="news" role="alert">
      <p>
        <b>
          <bdi>{by}</bdi> has saved this draft while you were at it.
        </b>{" "}
        Changed there: {theirs.map(({ path }) => placeWords(path, ruleTitle)).join(", ") || "nothing"}. It is put
        together with what you changed; nothing of either is lost. Look it over, then save.
      </p>
      {conflicts.map((change) => (
        <fieldset key={change.field} className="mt-3 flex flex-wrap items-center gap-2">
          <legend className="sr-only">{placeWords(change.path, ruleTitle)}</legend>
          <span>{placeWords(change.path, ruleTitle)}:</span>
          <Button size="small" onClick={() => choose(change, false)}>
            Yours: {valueWords(change.path, change.after)}
          </Button>
          <Button size="small" onClick={() => choose(change, true)}>
            Theirs: {valueWords(change.path, change.before)}
          </Button>
        </fieldset>
      ))}
    </Strip>
  );
}
