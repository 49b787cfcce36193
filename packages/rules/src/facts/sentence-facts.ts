import type { SectionLabel } from "@starboard/domain/section";
import type { LexiconName } from "../lexicons/phrases.ts";
import { type Facts, readFacts } from "./read-facts.ts";

/** Who acts in a sentence, by its first act. */
export type SentenceAgent = "I" | "implied-I" | "we" | "other" | "nobody" | null;

/** What one sentence holds, without an opinion; the gold sentences of the corpus are told in the same words. */
export interface SentenceFacts {
  agent: SentenceAgent;
  passive: boolean;
  hedge: boolean;
  filler: boolean;
  absolute: boolean;
  decision: boolean;
  rejectedOption: boolean;
  acceptedCost: boolean;
  guardrail: boolean;
  prevention: boolean;
  measured: boolean;
  why: boolean;
  stakes: boolean;
  role: boolean;
  scope: boolean;
  stakeholders: boolean;
  leadership: boolean;
  lesson: boolean;
  platitude: boolean;
  changedPractice: boolean;
}

/** The facts of a short text that stands in the given section, taken together. */
export function factsOfSentence(text: string, section: SectionLabel): SentenceFacts {
  const facts = readFacts({ sections: { [section]: text } });
  const has = (name: LexiconName) => facts.counts[name].some((count) => count > 0);
  return {
    agent: agentOf(facts),
    passive: facts.acts.some((act) => act.agent === "nobody"),
    hedge: has("hedge"),
    filler: has("buzz"),
    absolute: false,
    decision: has("choice"),
    rejectedOption: has("rejected"),
    acceptedCost: has("cost"),
    guardrail: has("guardrail"),
    prevention: has("prevention"),
    measured: has("measured"),
    why: has("why"),
    stakes: has("stakes"),
    role: has("role"),
    scope: has("scope"),
    stakeholders: has("stakeholder"),
    leadership: has("leadership"),
    lesson: has("lesson"),
    platitude: has("platitude"),
    changedPractice: has("practice"),
  };
}

function agentOf(facts: Facts): SentenceAgent {
  const first = facts.acts[0];
  if (first === undefined) return null;
  return first.agent === "implied" ? "implied-I" : first.agent;
}
