import { READINESS_LEVELS } from "@starboard/domain/readiness";
import { Link } from "@starboard/ui/link";
import { StateMark } from "@starboard/ui/state-mark";
import { LEVEL_WORDS } from "@/features/team-readiness/index.ts";
import type { Preview } from "./rules.ts";

/** Whose readiness would be another one, by name: losses first. */
export function PreviewLevels({ org, levels }: { org: string; levels: Preview["levels"] }) {
  if (levels.length === 0) return <p className="text-note text-ink-2">Nobody’s readiness would change.</p>;
  const rank = (level: Preview["levels"][number]["before"]) => READINESS_LEVELS.indexOf(level);
  const isLoss = (person: Preview["levels"][number]) => rank(person.after) < rank(person.before);
  const ordered = [...levels].sort((a, b) => Number(isLoss(b)) - Number(isLoss(a)));
  return (
    <ul className="text-note">
      {ordered.map((person) => (
        <li key={person.userId} className="flex flex-wrap items-baseline gap-x-3 border-rule border-b py-2">
          <Link href={`/o/${org}/team/${person.userId}`}>
            <bdi>{person.name}</bdi>
          </Link>
          <StateMark state={LEVEL_WORDS[person.before].mark}>{LEVEL_WORDS[person.before].word}</StateMark>
          <span className="text-ink-2">would be</span>
          <StateMark state={LEVEL_WORDS[person.after].mark} strong>
            {LEVEL_WORDS[person.after].word}
          </StateMark>
        </li>
      ))}
    </ul>
  );
}
