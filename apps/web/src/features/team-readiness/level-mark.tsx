import type { CriterionResult, ReadinessLevel } from "@starboard/domain/readiness";
import { StateMark } from "@starboard/ui/state-mark";
import { LEVEL_WORDS } from "./level-words.ts";
import { openReasons, shortReason } from "./short-reason.ts";

const SHOWN = 3;

/** The first reasons, and how many more there are: the person's own page spells out all of them. */
const inShort = (reasons: readonly string[]): string =>
  reasons.length > SHOWN
    ? `${reasons.slice(0, SHOWN - 1).join(", ")} and ${reasons.length - SHOWN + 1} more reasons`
    : reasons.join(", ");

/** The level as sign and word, and after it the reasons that are open. */
export function LevelMark({ level, criteria = [] }: { level: ReadinessLevel; criteria?: readonly CriterionResult[] }) {
  const reasons = openReasons(criteria).map(shortReason);
  const { title, mark } = LEVEL_WORDS[level];
  return (
    <StateMark state={mark}>
      {title}
      {reasons.length > 0 ? <span className="text-ink-2">: {inShort(reasons)}</span> : null}
    </StateMark>
  );
}
