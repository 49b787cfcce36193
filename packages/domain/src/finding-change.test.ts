import { describe, expect, test } from "vitest";
import type { Finding } from "./evaluation.ts";
import { compareFindings, pairByRules } from "./finding-change.ts";
import { EMPTY_SECTIONS, joinSections, type Sections } from "./section.ts";

/** A text whose every "stuff" and "things" is a problem, and that lacks a lesson where it has none. */
function judge(some: Partial<Sections>) {
  const sections = { ...EMPTY_SECTIONS, ...some };
  const { text } = joinSections(sections);
  const findings: Finding[] = [];
  const add = (ruleId: string, start: number, end: number) =>
    findings.push({
      ruleId,
      revision: 1,
      pitfall: "vague_claims",
      polarity: "problem",
      severity: "should",
      dimension: "specificity",
      message: `${ruleId} at ${text.slice(start, end)}`,
      start,
      end,
      evidence: [],
    });
  for (const word of ["stuff", "things"])
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
      add(`specificity/${word}`, at, at + word.length);
  if (sections.lessons === "") add("learning/none", 0, 0);
  findings.push({ ...(findings[0] as Finding), ruleId: "structure/good", polarity: "strength" });
  return { sections, findings };
}
const rules = (found: { ruleId: string }[]) => found.map(({ ruleId }) => ruleId);

describe("what became of the findings between two texts", () => {
  const before = judge({ action: "I fixed stuff. Then I did things.", result: "It left." });

  test("the same text keeps them all", () => {
    const change = compareFindings(before, before);
    expect(change).toMatchObject({ resolved: [], added: [] });
    expect(rules(change.remaining)).toEqual(["specificity/stuff", "specificity/things", "learning/none"]);
  });

  test("words that are gone resolve theirs, new words bring one, the rest stays with both places", () => {
    const after = judge({
      action: "I called the crew. Then I did things.",
      result: "The stuff left.",
      lessons: "Ask.",
    });
    const { resolved, added, remaining } = compareFindings(before, after);
    expect(rules(resolved)).toEqual(["specificity/stuff", "learning/none"]);
    expect(resolved[0]).toMatchObject({ before: { section: "action", start: 8, end: 13 }, after: null });
    expect(added).toMatchObject([
      { ruleId: "specificity/stuff", before: null, after: { section: "result", start: 4 } },
    ]);
    expect(rules(remaining)).toEqual(["specificity/things"]);
    const place = remaining[0]?.after;
    expect(after.sections.action.slice(place?.start, place?.end)).toBe("things");
  });

  test("of two alike, one taken out is one resolved", () => {
    const two = judge({ action: "I fixed stuff. Then I moved stuff.", lessons: "Ask." });
    const one = judge({ action: "I fixed stuff.", lessons: "Ask." });
    const there = compareFindings(two, one);
    expect([there.resolved.length, there.remaining.length, there.added.length]).toEqual([1, 1, 0]);
    const back = compareFindings(one, two);
    expect([back.resolved.length, back.remaining.length, back.added.length]).toEqual([0, 1, 1]);
  });
});

describe("which two evaluations may be compared", () => {
  const by = (rulesetVersion: string, rulesetHash = rulesetVersion) => ({ rulesetVersion, rulesetHash });

  test("the newest of the later text that the earlier text has too", () => {
    expect(pairByRules([by("1"), by("2")], [by("3"), by("2"), by("1")])).toEqual([by("2"), by("2")]);
  });

  test("none where the rules differ, or how the organisation had set them", () => {
    expect(pairByRules([by("1")], [by("2")])).toBeNull();
    expect(pairByRules([by("1+1", "strict")], [by("1+1", "mild"), by("1+2", "strict"), by("1")])).toBeNull();
    expect(pairByRules([], [by("1")])).toBeNull();
  });
});
