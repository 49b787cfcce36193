import type { Competency } from "@starboard/domain/competency";
import type { Band } from "@starboard/domain/evaluation";
import type { GlyphName } from "@starboard/ui/glyph";
import type { TeamPerson } from "./team-person.ts";

interface BandSign {
  /** From gap to strong; also the order in which gaps come first. */
  step: 0 | 1 | 2 | 3 | 4;
  glyph: Extract<GlyphName, "gap" | "unknown" | "empty" | "quarter" | "half" | "full">;
  word: string;
}

const GAP: BandSign = { step: 0, glyph: "gap", word: "gap" };
const NOT_EVALUATED: BandSign = { step: 1, glyph: "unknown", word: "not evaluated yet" };
const BAND_SIGNS: Readonly<Record<Band, BandSign>> = {
  insufficient: { step: 1, glyph: "unknown", word: "not judged yet" },
  weak: { step: 1, glyph: "empty", word: "weak" },
  developing: { step: 2, glyph: "quarter", word: "developing" },
  solid: { step: 3, glyph: "half", word: "solid" },
  strong: { step: 4, glyph: "full", word: "strong" },
};

export const signOf = (band: Band | null): BandSign => (band ? BAND_SIGNS[band] : NOT_EVALUATED);

export interface CompetencyCell extends BandSign {
  /** How many stories that the team may see carry the competency. */
  stories: number;
  /** How many of them count. */
  counting: number;
}

/** The best band that a person's stories show for one competency. */
export function competencyCell({ cells }: Pick<TeamPerson, "cells">, competency: Competency): CompetencyCell {
  const cell = cells[competency];
  return cell ? { ...signOf(cell.band), ...cell } : { ...GAP, stories: 0, counting: 0 };
}

/** "solid, 1 of 2 stories counts": what the cell means, spelled out. */
export function cellWords({ word, stories, counting }: CompetencyCell): string {
  if (stories === 0) return word;
  const counts = counting === 1 ? "counts" : "count";
  if (stories === 1) return counting === 1 ? `${word}, 1 story, which counts` : `${word}, 1 story, does not count yet`;
  if (counting === stories) return `${word}, ${stories} stories, all count`;
  return `${word}, ${counting === 0 ? "none" : counting} of ${stories} stories ${counts}`;
}
