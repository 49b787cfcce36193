import type { Finding, Severity } from "@starboard/domain/evaluation";
import { EMPTY_SECTIONS, joinSections, SECTION_LABELS } from "@starboard/domain/section";
import { describe, expect, test } from "vitest";
import { placeFindings, sortFindings } from "./placed-findings.ts";

const sections = { ...EMPTY_SECTIONS, situation: "The pump failed.", action: "I read the logs. Changes were made." };
const { text } = joinSections(sections);

function finding(words: string, over: Partial<Finding> = {}): Finding {
  const start = Math.max(0, text.indexOf(words));
  return {
    ruleId: "ownership/passive",
    revision: 1,
    pitfall: "passive_voice",
    polarity: "problem",
    severity: "should",
    dimension: "ownership",
    message: "Nobody acts here.",
    start,
    end: start + words.length,
    evidence: [],
    ...over,
  };
}

describe("where a finding stands", () => {
  test("in its section, with that section's offsets", () => {
    const [placed] = placeFindings(sections, [finding("Changes were made")]);
    expect(placed).toMatchObject({ section: "action" });
    expect(sections.action.slice(placed?.start, placed?.end)).toBe("Changes were made");
  });

  test("a missing section is told in that section, a remark on the whole in none", () => {
    const placed = placeFindings(sections, [
      finding("", { pitfall: "missing_result" }),
      finding("", { pitfall: "too_short" }),
    ]);
    expect(placed.map(({ section }) => section)).toEqual(["result", null]);
  });

  test("a range over two sections ends with the first", () => {
    const [placed] = placeFindings(sections, [finding(text)]);
    expect(placed).toMatchObject({ section: "situation", start: 0, end: sections.situation.length });
  });

  test("ids stay apart for the same rule, and the same over an edit elsewhere", () => {
    const twice = [finding("The pump failed."), finding("Changes were made")];
    expect(placeFindings(sections, twice).map(({ id }) => id)).toEqual(["ownership/passive.0", "ownership/passive.1"]);
  });
});

describe("which findings are shown", () => {
  test("five, the gravest first chosen, then in the order of the text", () => {
    const grave: Severity[] = ["hint", "hint", "should", "should", "should", "must", "hint"];
    const words = ["The", "pump", "failed", "I", "read", "the logs", "Changes"];
    const placed = placeFindings(
      sections,
      grave.map((severity, at) => finding(words[at] ?? "", { severity })),
    );
    const { shown, folded } = sortFindings(placed, SECTION_LABELS);
    expect(shown.map((each) => each.finding.severity)).toEqual(["hint", "should", "should", "should", "must"]);
    expect(folded).toHaveLength(2);
  });

  test("strengths stand apart", () => {
    const placed = placeFindings(sections, [finding("I read the logs", { polarity: "strength", pitfall: null })]);
    expect(sortFindings(placed, SECTION_LABELS)).toMatchObject({
      shown: [],
      folded: [],
      strengths: [{ section: "action" }],
    });
  });
});
