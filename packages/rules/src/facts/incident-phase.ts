import type { LexiconName } from "../lexicons/phrases.ts";
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

/** The step that a sentence tells, or null. */
export function phaseOf(counts: SignCounts<LexiconName>, sentence: number): IncidentPhase | null {
  for (const [phase, sign] of SIGNS) if (counts.of(sign, sentence) > 0) return phase;
  return null;
}
