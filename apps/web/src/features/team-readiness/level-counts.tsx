import { Figure } from "@starboard/ui/figure";
import { Glyph } from "@starboard/ui/glyph";
import { countLevels } from "./describe-team.ts";
import { LEVEL_WORDS, LEVELS_SHOWN } from "./level-words.ts";
import type { TeamPerson } from "./team-person.ts";

const GLYPHS = {
  ready: <Glyph name="cone" className="text-star" />,
  nearly: <Glyph name="near" className="text-ink-2" />,
  building: <Glyph name="quarter" className="text-ink-2" />,
  not_started: <Glyph name="can" className="text-port" />,
};

/** How many people stand on each level. */
export function LevelCounts({ people }: { people: readonly TeamPerson[] }) {
  const counts = countLevels(people);
  return (
    <ul className="mb-8 flex flex-wrap items-baseline gap-x-8 gap-y-2" aria-label="People by level">
      {LEVELS_SHOWN.map((level) => (
        <li key={level}>
          <Figure value={counts[level]} size={level === "ready" ? "big" : "normal"}>
            <span className="inline-flex items-baseline gap-1.5">
              {GLYPHS[level]}
              {LEVEL_WORDS[level].word}
            </span>
          </Figure>
        </li>
      ))}
    </ul>
  );
}
