import type {
  Band,
  Dimension,
  Evaluation,
  EvaluationInput,
  Finding,
  LabelledRange,
  Pitfall,
} from "@starboard/domain/evaluation";
import { SECTION_LABELS, SECTION_TITLES } from "@starboard/domain/section";
import { readFacts } from "./facts/read-facts.ts";
import type { Profile } from "./profile.ts";
import { RULESET } from "./ruleset.ts";
import { countSpokenWords, FAST_WORDS_PER_MINUTE, SLOW_WORDS_PER_MINUTE } from "./text/spoken-words.ts";

export interface EvaluateOptions {
  /** What an organisation changed on top of the ruleset. */
  profile?: Profile;
  /** Compare with the published sample answers; a copy makes the band `insufficient`. Default false. */
  knownSamples?: boolean;
}

const MISSING: Readonly<Record<string, Pitfall>> = {
  situation: "missing_situation",
  task: "missing_task",
  action: "missing_action",
  result: "missing_result",
  lessons: "missing_lessons",
  tradeoffs: "no_tradeoffs",
};

/**
 * Evaluates a story: text → facts → findings → score. Pure and deterministic; never throws.
 * Offsets are UTF-16, end exclusive, into the text as given, or into the sections as `joinSections` joins them.
 */
export function evaluate(input: EvaluationInput, _options: EvaluateOptions = {}): Evaluation {
  const { document, labels } = readFacts(input);
  const sections = document.sentences.map((sentence, index): LabelledRange => {
    const { label, confidence } = labels[index] ?? { label: "action", confidence: 0 };
    return { label, confidence, start: sentence.start, end: sentence.end };
  });
  const present = new Set(sections.map((section) => section.label));
  const findings = SECTION_LABELS.filter((label) => !present.has(label)).map(
    (label): Finding => ({
      ruleId: "structure/missing-section",
      revision: 1,
      pitfall: MISSING[label] ?? "missing_situation",
      polarity: "problem",
      severity: "should",
      dimension: "structure",
      message: `${SECTION_TITLES[label]}: this part is not written yet.`,
      start: 0,
      end: 0,
      evidence: [],
    }),
  );
  const words = countSpokenWords(document.text, document.tokens);
  const level = Math.round((present.size / SECTION_LABELS.length) * Math.min(80, words));
  const dimension = words < 15 ? null : level;
  const dimensions: Record<Dimension, number | null> = {
    structure: dimension,
    ownership: dimension,
    specificity: dimension,
    judgement: dimension,
    learning: dimension,
    concision: dimension,
  };
  const band: Band =
    words < 15 ? "insufficient" : level < 40 ? "weak" : level < 60 ? "developing" : level < 78 ? "solid" : "strong";
  return {
    ruleset: RULESET,
    score: level,
    band,
    dimensions,
    sections,
    quantities: [],
    changes: [],
    findings,
    speech: {
      words,
      minSeconds: Math.round((words * 60) / FAST_WORDS_PER_MINUTE),
      maxSeconds: Math.round((words * 60) / SLOW_WORDS_PER_MINUTE),
    },
    followUps: [],
  };
}
