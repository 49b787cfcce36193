import type { CriterionResult, ReadinessLevel } from "@starboard/domain/readiness";
import { StateMark } from "@starboard/ui/state-mark";
import { LEVEL_WORDS } from "./level-words.ts";
import { openReasons, shortReason } from "./short-reason.ts";

/** The level as sign and word, and after it the reason that is open, or how many are: a list would be a paragraph a row. */
export function LevelMark({ level, criteria = [] }: { level: ReadinessLevel; criteria?: readonly CriterionResult[] }) {
  const reasons = openReasons(criteria).map(shortReason);
  const { title, mark } = LEVEL_WORDS[level];
  return (
    <StateMark state={mark}>
      {title}
      {reasons.length > 0 ? (
        <span className="text-ink-2" title={reasons.join(", ")}>
          : {reasons.length === 1 ? reasons[0] : `${reasons.length} of ${criteria.length} missing`}
        </span>
      ) : null}
    </StateMark>
  );
}
