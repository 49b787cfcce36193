import { LEXICON, type LexiconName } from "../lexicons/phrases.ts";
import type { SignCounts } from "../lexicons/sign-counts.ts";

/** The four steps in which an incident is told. */
export const INCIDENT_PHASES = ["stabilise", "diagnose", "fix", "prevent"] as const;
export type IncidentPhase = (typeof INCIDENT_PHASES)[number];

/** The likelier step comes first where a sentence shows signs of several. */
const SIGNS: ReadonlyArray<readonly [IncidentPhase, LexiconName]> = [
  ["prevent", "prevention"],
  ["stabilise", "stabiliseCue"],
  ["diagnose", "diagnosis"],
  ["fix", "fixCue"],
];

const LISTS = SIGNS.map(([phase, sign]) => ({ phase, list: LEXICON.counts.numberOf(sign) }));

/** The step that a sentence tells, or null. */
export function phaseOf(counts: SignCounts<LexiconName>, sentence: number): IncidentPhase | null {
  for (const { phase, list } of LISTS) if (counts.at(list, sentence) > 0) return phase;
  return null;
}
