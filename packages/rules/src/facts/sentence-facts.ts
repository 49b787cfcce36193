import type { SectionLabel } from "@starboard/domain/section";
import type { LexiconName } from "../lexicons/phrases.ts";
import { type IncidentPhase, phaseOf } from "./incident-phase.ts";
import { type Facts, readFacts } from "./read-facts.ts";
import { axisOf, type TradeoffAxis } from "./tradeoff-axis.ts";

/** Who acts in a sentence, by its first act. */
export type SentenceAgent = "I" | "implied-I" | "we" | "other" | "nobody" | null;

const BEFORE: readonly SectionLabel[] = ["situation", "task"];
const DOING: readonly SectionLabel[] = ["task", "action", "tradeoffs", "result"];
const AFTER: readonly SectionLabel[] = ["result", "lessons"];

/** The list of each fact and the sections in which the rules look for it. */
const SIGNS = {
  hedge: ["hedge", null],
  filler: ["filler", null],
  absolute: ["absolute", null],
  decision: ["choice", DOING],
  rejectedOption: ["rejected", DOING],
  acceptedCost: ["cost", DOING],
  guardrail: ["guardrail", DOING],
  prevention: ["prevention", ["action", ...AFTER]],
  measured: ["measured", ["action", "tradeoffs", "result"]],
  why: ["why", [...BEFORE, "tradeoffs", "result"]],
  stakes: ["stakes", BEFORE],
  role: ["role", BEFORE],
  scope: ["scope", BEFORE],
  stakeholders: ["stakeholder", ["task", "action", "tradeoffs"]],
  leadership: ["leadership", DOING],
  lesson: ["lesson", AFTER],
  platitude: ["platitude", ["lessons"]],
  changedPractice: ["practice", AFTER],
} as const satisfies Record<string, readonly [LexiconName, readonly SectionLabel[] | null]>;

/** What one sentence holds, without an opinion; the gold sentences of the corpus are told in the same words. */
export interface SentenceFacts extends Record<keyof typeof SIGNS, boolean> {
  agent: SentenceAgent;
  passive: boolean;
  phase: IncidentPhase | null;
  axis: TradeoffAxis | null;
}

/** The facts of a short text that stands in the given section, taken together. */
export function factsOfSentence(text: string, section: SectionLabel): SentenceFacts {
  const facts = readFacts({ sections: { [section]: text } });
  const sentences = facts.document.sentences.map((_, index) => index);
  const has = (name: LexiconName) => sentences.some((sentence) => facts.counts.of(name, sentence) > 0);
  const signs = {} as Record<keyof typeof SIGNS, boolean>;
  for (const [name, [lexicon, sections]] of Object.entries(SIGNS))
    signs[name as keyof typeof SIGNS] =
      (sections === null || (sections as readonly SectionLabel[]).includes(section)) && has(lexicon);
  const isTradeoff = section === "tradeoffs" && (signs.decision || signs.rejectedOption || signs.acceptedCost);
  const isPhased = section === "action" || section === "result";
  return {
    ...signs,
    agent: agentOf(facts),
    passive: facts.acts.some((act) => act.agent === "nobody"),
    phase: isPhased
      ? (sentences.map((index) => phaseOf(facts.counts, index)).find((phase) => phase !== null) ?? null)
      : null,
    axis: isTradeoff ? axisOf(facts.counts, sentences) : null,
  };
}

function agentOf(facts: Facts): SentenceAgent {
  const first = facts.acts[0];
  if (first === undefined) return null;
  return first.agent === "implied" ? "implied-I" : first.agent;
}
