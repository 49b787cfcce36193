import { describe, expect, it } from "vitest";
import { isJudgedFinding, placeFinding } from "./finding-place.ts";
import { EMPTY_SECTIONS, joinSections } from "./section.ts";

const SECTIONS = { ...EMPTY_SECTIONS, action: "I timed it. It was much faster.", result: "It was much faster." };
const RULE = "specificity/missing-baseline";

/** A finding on the words as the engine tells it, in the joined text. */
const findingOn = (words: string, section: "action" | "result", sections = SECTIONS, ruleId = RULE) => {
  const span = joinSections(sections).spans.find(({ label }) => label === section);
  const start = (span?.start ?? 0) + sections[section].indexOf(words);
  return { ruleId, start, end: start + words.length };
};
const judged = { ...placeFinding(SECTIONS, findingOn("much faster", "result")), text: SECTIONS.result };
const isSame = (finding: ReturnType<typeof findingOn>, sections = SECTIONS) =>
  isJudgedFinding(judged, finding, sections);

describe("a judged finding", () => {
  it("lies in its section, cut where that ends; without words in none", () => {
    expect(judged).toMatchObject({ section: "result", start: 7, end: 18 });
    const { start } = findingOn("faster", "action");
    expect(placeFinding(SECTIONS, { ruleId: RULE, start, end: start + 20 })).toEqual({
      ruleId: RULE,
      section: "action",
      start: 24,
      end: 31,
    });
    expect(placeFinding(SECTIONS, { ruleId: RULE, start: 0, end: 0 })).toMatchObject({
      section: null,
      start: 0,
      end: 0,
    });
  });

  it("is the same rule on the same words, and no other", () => {
    expect(isSame(findingOn("much faster", "result"))).toBe(true);
    expect(isSame(findingOn("much faster", "action"))).toBe(false);
    expect(isSame(findingOn("much faster", "result", SECTIONS, "concision/filler"))).toBe(false);
    expect(isSame(findingOn("It was", "result"))).toBe(false);
  });

  it("is known again where its words have moved, and not once they are gone", () => {
    const moved = { ...SECTIONS, result: "We measured. In the end it all was much faster than before." };
    expect(isSame(findingOn("much faster", "result", moved), moved)).toBe(true);
    const longerBefore = { ...SECTIONS, action: `${SECTIONS.action} And again.` };
    expect(isSame(findingOn("much faster", "result", longerBefore), longerBefore)).toBe(true);
    const gone = { ...SECTIONS, result: "It was far faster." };
    expect(isSame(findingOn("far faster", "result", gone), gone)).toBe(false);
  });

  it("that no words carry is known by its rule alone", () => {
    const whole = { ruleId: RULE, section: null, start: 0, end: 0, text: "" };
    expect(isJudgedFinding(whole, { ruleId: RULE, start: 0, end: 0 }, SECTIONS)).toBe(true);
    expect(isJudgedFinding(whole, findingOn("much faster", "result"), SECTIONS)).toBe(false);
    expect(isJudgedFinding(whole, { ruleId: "structure/no-stakes", start: 0, end: 0 }, SECTIONS)).toBe(false);
  });
});
