import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { describe, expect, it } from "vitest";
import { analyse } from "./analyse.ts";
import { completeAnalysis } from "./complete-analysis.ts";
import { markSentence, placeOf, sentenceAround } from "./sentence-mark.ts";
import { setAside } from "./set-aside.ts";

const SECTIONS = {
  ...EMPTY_SECTIONS,
  action: "I counted the loaves for two weeks. It was decided to bake to order. Then I asked the late customers.",
};
const text = { title: "Bread", question: "", competencies: [], sections: SECTIONS };
const analysis = completeAnalysis(analyse({ kind: "challenge", text }), text);
const passive = analysis.placed.find(
  ({ finding, section, start, end }) => finding.polarity === "problem" && section === "action" && end > start,
);
if (!passive) throw new Error("No finding stands on words of this text.");

describe("the mark of a sentence", () => {
  it("is of the whole sentence around a place, up to its full stop or its line", () => {
    expect(sentenceAround(SECTIONS.action, 40)).toBe("It was decided to bake to order. ");
    expect(sentenceAround("First line\nsecond line", 12)).toBe("second line");
    expect(sentenceAround("“Stop!” he said. I stopped.", 20)).toBe("I stopped.");
  });

  it("stays when capitals, spaces and points change, and goes with another word", () => {
    const mark = markSentence("It was decided to bake to order. ");
    expect(markSentence("it was decided, to  bake to order!")).toBe(mark);
    expect(markSentence("It was decided to bake 10% to order.")).not.toBe(mark);
  });
});

describe("setting dismissed findings aside", () => {
  it("hides a finding at its sentence until the sentence is another", () => {
    const place = placeOf(passive, SECTIONS);
    const dismissal = { ...place, scope: "sentence" as const };
    const { seen, hidden } = setAside(analysis, [dismissal]);
    expect(hidden).toBeGreaterThan(0);
    expect(seen?.placed).not.toContain(passive);
    expect(seen?.evaluation).toBe(analysis.evaluation);
    expect(setAside(analysis, [{ ...dismissal, sentence: markSentence("Another one.") }]).hidden).toBe(0);
  });

  it("takes the edits of a rule that is dismissed everywhere off the list, and keeps strengths", () => {
    const dismissals = analysis.placed.map(({ finding }) => ({
      ruleId: finding.ruleId,
      scope: "always" as const,
      section: null,
      sentence: null,
    }));
    const { seen } = setAside(analysis, dismissals);
    expect(seen?.edits).toEqual([]);
    expect(seen?.placed.every(({ finding }) => finding.polarity === "strength")).toBe(true);
  });
});
