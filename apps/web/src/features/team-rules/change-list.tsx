import type { ProfileChange } from "@starboard/domain/profile-changes";
import { listWords, placeWords, valueWords } from "./change-words.ts";
import { useRuleTitle } from "./engine-facts.tsx";

export interface ChangeListProps {
  label: string;
  changes: readonly ProfileChange[];
  /** What is said where nothing differs. */
  none: string;
}

/** What differs between two sets of rules, place by place: from what to what. */
export function ChangeList({ label, changes, none }: ChangeListProps) {
  const ruleTitle = useRuleTitle();
  if (changes.length === 0) return <p className="text-note text-ink-2">{none}</p>;
  return (
    <dl className="text-note" aria-label={label}>
      {changes.map((change) => (
        <div key={change.field} className="border-rule border-b py-2 last:border-b-0">
          <dt className="font-semibold">{placeWords(change.path, ruleTitle)}</dt>
          <dd className="break-words text-ink-2">{wordsOf(change)}</dd>
        </div>
      ))}
    </dl>
  );
}

const isWords = ({ path }: ProfileChange) => path[0] === "vocabulary";

function wordsOf(change: ProfileChange) {
  if (isWords(change)) return <bdi>{listWords(change)}</bdi>;
  const { path, before, after } = change;
  return (
    <>
      <bdi>{valueWords(path, before)}</bdi> <span aria-hidden="true">→</span>
      <span className="sr-only"> becomes </span> <b className="text-ink">{valueWords(path, after)}</b>
    </>
  );
}
