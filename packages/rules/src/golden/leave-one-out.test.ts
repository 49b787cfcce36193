import { joinSections } from "@starboard/domain/section";
import { describe, expect, test } from "vitest";
import { gatherEvidence } from "../facts/evidence.ts";
import { readFacts } from "../facts/read-facts.ts";
import { compileLexicon } from "../lexicons/compile.ts";
import { type LexiconName, PHRASES } from "../lexicons/phrases.ts";
import { WORD_CLASSES } from "../lexicons/word-classes.ts";
import { scoreStory } from "../score/score-story.ts";
import { readSignals } from "../score/signals.ts";
import { GOLDEN_ACCOMPLISHMENT, GOLDEN_CHALLENGE } from "./golden-stories.ts";

/** Every phrase that a line with `(a|b)` groups stands for. */
function spellOut(line: string): string[] {
  const group = /\(([^)]*)\)/.exec(line);
  if (group === null) return [line.replace(/ {2,}/g, " ").trim()];
  return (group[1] as string).split("|").flatMap((choice) => spellOut(line.replace(group[0], choice)));
}

/** Words in lower case with a space around each, hyphens taken apart. */
const plain = (text: string) => ` ${(text.toLowerCase().match(/[a-z0-9']+|[%,]/g) ?? []).join(" ")} `;

/** All lists without the phrases that stand in the text. */
function withoutTermsOf(text: string): Record<LexiconName, string> {
  const told = plain(text);
  const stands = (phrase: string) =>
    phrase.includes("*")
      ? new RegExp(` ${plain(phrase.replaceAll("*", "xanyx")).trim().replaceAll("xanyx", "\\S+")} `).test(told)
      : told.includes(plain(phrase));
  const left = {} as Record<LexiconName, string>;
  for (const [name, list] of Object.entries(PHRASES))
    left[name as LexiconName] = list
      .split(/[;\n]/)
      .flatMap(spellOut)
      .filter((phrase) => phrase !== "" && !stands(phrase))
      .join("\n");
  return left;
}

const PAIRS = [
  ["challenge", GOLDEN_CHALLENGE, "accomplishment", GOLDEN_ACCOMPLISHMENT],
  ["accomplishment", GOLDEN_ACCOMPLISHMENT, "challenge", GOLDEN_CHALLENGE],
] as const;

describe("neither sample leans on words that are in the lists for the other's sake", () => {
  test.each(PAIRS)("without every phrase of the %s", (_, left, _name, other) => {
    const phrases = withoutTermsOf(joinSections(left.sections).text);
    const lexicon = compileLexicon<LexiconName>(phrases, WORD_CLASSES, true);
    const facts = readFacts(other, { lexicon, names: new Map(), metrics: [] });
    const { band, overall } = scoreStory(readSignals(gatherEvidence(facts)));
    expect([band, overall >= 68]).toEqual(["strong", true]);
  });

  test("most lists do lose phrases", () => {
    const left = withoutTermsOf(joinSections(GOLDEN_CHALLENGE.sections).text);
    const shorter = Object.entries(PHRASES).filter(
      ([name, list]) =>
        left[name as LexiconName].split("\n").length <
        list
          .split(/[;\n]/)
          .flatMap(spellOut)
          .filter((phrase) => phrase !== "").length,
    );
    expect(shorter.length).toBeGreaterThan(20);
  });
});
