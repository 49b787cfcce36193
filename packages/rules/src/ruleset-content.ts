import classes from "../corpus/gold-quantities-classes.json" with { type: "json" };
import roundThree from "../corpus/gold-quantities-round-3.json" with { type: "json" };
import roundFour from "../corpus/gold-quantities-round-4.json" with { type: "json" };
import roundFourteen from "../corpus/gold-quantities-round-14.json" with { type: "json" };
import roundFifteen from "../corpus/gold-quantities-round-15.json" with { type: "json" };
import roundSeventeen from "../corpus/gold-quantities-round-17.json" with { type: "json" };
import { CUT_POINTS } from "./anchors.ts";
import { contentHash } from "./content-hash.ts";
import { evaluate } from "./evaluate.ts";
import { PAIR_MODEL } from "./facts/movements/pair-model.ts";
import { SECTION_MODEL } from "./facts/sections/section-model.ts";
import { GOLDEN_ACCOMPLISHMENT, GOLDEN_CHALLENGE } from "./golden/golden-stories.ts";
import { FRAME_CLASSES, FRAMES } from "./lexicons/frames.ts";
import { PHRASES } from "./lexicons/phrases.ts";
import { WORD_CLASSES } from "./lexicons/word-classes.ts";
import { RULES } from "./registry.ts";
import { docsOfRule } from "./rule-docs.ts";
import { DEDUCTION_POINTS } from "./score/deduction-points.ts";
import { BAND_STARTS, WEIGHTS } from "./score/score-story.ts";

/** Texts of all kinds whose evaluations belong to the ruleset's content: one changed byte is a new ruleset. */
const PROBES: readonly Parameters<typeof evaluate>[0][] = [
  GOLDEN_CHALLENGE,
  GOLDEN_ACCOMPLISHMENT,
  ...RULES.map(({ id }) => docsOfRule(id)).flatMap(({ bad, good }) => [...bad, ...good].map((text) => ({ text }))),
  // Readers of numbers and movements are code: only sentences of all classes of expression tell when one has changed.
  ...inTexts(
    [...classes, ...roundThree, ...roundFour, ...roundFourteen, ...roundFifteen, ...roundSeventeen].map(
      ({ text }) => text,
    ),
  ),
  ...["\n", " "].map((between) => ({ text: withoutStops(roundSeventeen.slice(0, 24)).join(between) })),
];

/** Sentences as somebody types or says them who leaves the stops out. */
function withoutStops(sentences: readonly { text: string }[]): string[] {
  return sentences.map(({ text }) => text.replace(/[.!?]$/, "").toLowerCase());
}

/** Sentences as texts of twelve paragraphs, which is several times faster than one by one. */
function inTexts(sentences: readonly string[]): { text: string }[] {
  const texts: { text: string }[] = [];
  for (let at = 0; at < sentences.length; at += 12) texts.push({ text: sentences.slice(at, at + 12).join("\n\n") });
  return texts;
}

/** The hash of everything that decides an evaluation: rules, weights, lexicons, model, and the output on the probes. */
export function rulesetContentHash(): string {
  const rules = RULES.map(({ id, revision, dimension, pitfall, severity, messages }) => [
    id,
    revision,
    dimension,
    pitfall,
    severity,
    messages,
  ]);
  const outputs = PROBES.map((input) => {
    const { ruleset: _, ...rest } = evaluate(input);
    return rest;
  });
  return contentHash(
    JSON.stringify([
      rules,
      WEIGHTS,
      DEDUCTION_POINTS,
      BAND_STARTS,
      CUT_POINTS,
      PHRASES,
      WORD_CLASSES,
      FRAMES,
      FRAME_CLASSES,
      SECTION_MODEL,
      PAIR_MODEL,
      outputs,
    ]),
  );
}
