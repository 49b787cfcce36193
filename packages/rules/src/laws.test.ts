import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { GOLDEN_ACCOMPLISHMENT, GOLDEN_CHALLENGE } from "./golden/golden-stories.ts";
import { ownershipView } from "./ownership.ts";
import { sortIntoSections } from "./sort-sections.ts";
import { READ_MAX_LENGTH } from "./text/document.ts";

const WORDS =
  "I we the team was fixed moved from to 95% 12 ms £4k → because instead if then learned now nobody [x] , . ; : \n - ½ a third doubled per week 2024 p95 Situation: Result:".split(
    " ",
  );
const story = fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(" "));
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ maxLength: 300 }), story);

const FILLER = [
  "The sky was grey that morning.",
  "There is a park near the building.",
  "My uncle has a blue bicycle.",
  "Lunch is at noon on most days.",
  "The river is wide and quiet there.",
];

const PLAIN = {
  situation: "Waste cost our nursery about £700 a week, and head office asked whether to keep us.",
  task: "I was the new section manager and had to bring it under £300 by spring.",
  action:
    "I wrote down every tray we binned for two weeks. I moved from one big order to two smaller ones instead of ordering less.",
  tradeoffs: "Ordering twice cost us £40 a week more in delivery.",
  result: "Waste fell from £700 to £260 a week by June.",
  lessons: "I now measure for two weeks before I change anything.",
};

describe("laws", () => {
  test("no string makes it throw; findings lie in range and in order; scores are integers of 0–100", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, isSectioned) => {
        const input = isSectioned ? { sections: { situation: text, action: text, lessons: text } } : { text };
        const length = isSectioned ? (text === "" ? 0 : text.length * 3 + 4) : text.length;
        const { findings, score, dimensions, sections, quantities, changes } = evaluate(input);
        let previous = 0;
        for (const finding of findings) {
          expect(finding.start).toBeGreaterThanOrEqual(previous);
          expect(finding.end).toBeGreaterThanOrEqual(finding.start);
          expect(finding.end).toBeLessThanOrEqual(length);
          previous = finding.start;
        }
        for (const range of [...sections, ...quantities, ...changes])
          expect(range.start < range.end && range.end <= length).toBe(true);
        for (const value of [score, ...Object.values(dimensions)]) {
          if (value !== null) expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("inputs of the wrong shape are read as empty, not thrown at", () => {
    const wrong = [
      null,
      undefined,
      4,
      "text",
      { text: 5 },
      { sections: null },
      { sections: { action: 7 } },
      { sections: [] },
    ];
    for (const input of wrong) expect(evaluate(input as never).band).toBe("insufficient");
  });

  test("sorting into sections loses no word", () => {
    fc.assert(
      fc.property(story, (text) => {
        const { sentences } = sortIntoSections(text);
        for (let index = 1; index < sentences.length; index++) {
          expect(sentences[index]?.start).toBeGreaterThanOrEqual(sentences[index - 1]?.end ?? 0);
        }
      }),
    );
  });

  test("ownership ranges lie in the text, in order", () => {
    fc.assert(
      fc.property(story, (text) => {
        let previous = 0;
        for (const range of ownershipView({ text })) {
          expect(range.start).toBeGreaterThanOrEqual(previous);
          expect(range.end).toBeLessThanOrEqual(text.length);
          previous = range.start;
        }
      }),
    );
  });

  test("unrelated filler never raises the score", () => {
    const stories = [PLAIN, GOLDEN_CHALLENGE.sections, GOLDEN_ACCOMPLISHMENT.sections];
    const labels = ["situation", "task", "action", "tradeoffs", "result", "lessons"] as const;
    const scores = new Map(stories.map((sections) => [sections, evaluate({ kind: "challenge", sections }).score]));
    fc.assert(
      fc.property(
        fc.constantFrom(...stories),
        fc.constantFrom(...labels),
        fc.subarray(FILLER, { minLength: 1 }),
        fc.boolean(),
        (sections, label, filler, isFirst) => {
          const body = (sections as Record<string, string>)[label] ?? "";
          const padded = isFirst ? `${filler.join(" ")} ${body}` : `${body} ${filler.join(" ")}`;
          expect(evaluate({ kind: "challenge", sections: { ...sections, [label]: padded } }).score).toBeLessThanOrEqual(
            scores.get(sections) ?? 0,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test("a true baseline never lowers specificity", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 1, max: 19 }), (from, to) => {
        const bare = evaluate({ sections: { ...PLAIN, result: `Complaints fell to ${to} a week.` } });
        const told = evaluate({ sections: { ...PLAIN, result: `Complaints fell from ${from} to ${to} a week.` } });
        expect(told.dimensions.specificity ?? 0).toBeGreaterThanOrEqual(bare.dimensions.specificity ?? 0);
      }),
      { numRuns: 50 },
    );
  });

  test("the same content bulleted, mistyped or in British spelling stays within five points", () => {
    const plain = evaluate({ sections: PLAIN }).score;
    const bulleted = evaluate({ sections: { ...PLAIN, action: `- ${PLAIN.action.replace(". ", ".\n- ")}` } }).score;
    const mistyped = evaluate({
      sections: {
        ...PLAIN,
        action: PLAIN.action.replace("wrote down", "wrote donw").replace("smaller", "smaler"),
        result: PLAIN.result.replace("fell", "fell down"),
      },
    }).score;
    expect(Math.abs(plain - bulleted)).toBeLessThanOrEqual(5);
    expect(Math.abs(plain - mistyped)).toBeLessThanOrEqual(5);
  });

  test("a text beyond the limit is read up to it, and a finding says so", () => {
    const { findings } = evaluate({ text: "I moved the desk. ".repeat(READ_MAX_LENGTH / 10) });
    expect(findings.some((finding) => finding.ruleId === "concision/too-long" && finding.severity === "must")).toBe(
      true,
    );
  });
});
