import type { Competency } from "./competency.ts";
import type { Band } from "./evaluation.ts";
import { isCounting, type ReadinessSettings, type ReadinessStory, standingBand } from "./readiness.ts";

/** A cell of people and competencies: the best band of the stories that the team may see and that carry it. */
export interface CompetencyCell {
  /** Null where no story is evaluated, or where there is none. */
  band: Band | null;
  stories: number;
  /** How many of them count. */
  counting: number;
}

/** Too little text is told apart from weak, and stands no higher. */
const STEPS: Readonly<Record<Band, number>> = { insufficient: 1, weak: 1, developing: 2, solid: 3, strong: 4 };
const stepOf = (band: Band | null) => (band === null ? 1 : STEPS[band]);

/** One person's cells; a competency that no story carries has none. The first of equals says the word. */
export function competencyCells(
  stories: readonly ReadinessStory[],
  settings: ReadinessSettings,
  nowMs: number,
): Partial<Record<Competency, CompetencyCell>> {
  const cells: Partial<Record<Competency, CompetencyCell>> = {};
  for (const story of stories) {
    const band = standingBand(story, settings, nowMs);
    const counts = isCounting(story, settings, nowMs) ? 1 : 0;
    for (const competency of new Set(story.competencies)) {
      const cell = cells[competency];
      cells[competency] = {
        band: cell === undefined || stepOf(band) > stepOf(cell.band) ? band : cell.band,
        stories: (cell?.stories ?? 0) + 1,
        counting: (cell?.counting ?? 0) + counts,
      };
    }
  }
  return cells;
}
