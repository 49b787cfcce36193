import { joinSections } from "@starboard/domain/section";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { GOLDEN_ACCOMPLISHMENT, GOLDEN_CHALLENGE } from "./golden-stories.ts";

describe.each([
  ["challenge", GOLDEN_CHALLENGE],
  ["accomplishment", GOLDEN_ACCOMPLISHMENT],
] as const)("the sample %s", (kind, story) => {
  const text = joinSections(story.sections).text;
  const flat = text.replace(/\n+(\d\)|-)?\s*/g, " ");

  test.each([
    ["with its sections", story],
    ["as free text", { kind, text }],
    ["as one paragraph", { kind, text: flat }],
  ] as const)("is strong %s, with no problem of weight", (_, input) => {
    const { band, findings } = evaluate(input);
    expect(band).toBe("strong");
    const problems = findings.filter((finding) => finding.polarity === "problem" && finding.severity !== "hint");
    expect(problems.map((finding) => finding.ruleId)).toEqual([]);
  });

  test("is not taken for a copy of the published answer", () => {
    expect(evaluate(story, { knownSamples: true }).band).toBe("strong");
  });
});

describe("the numbers of the sample challenge", () => {
  const { changes, quantities, speech } = evaluate(GOLDEN_CHALLENGE);

  test("are read from baseline to result", () => {
    const told = changes.map((change) => [change.from?.value, change.to?.value, change.direction]);
    expect(told).toContainEqual([0.2, 22, "increase"]);
    expect(told).toContainEqual([220, 2.6, "increase"]);
    expect(told).toContainEqual([1.1, 680, "decrease"]);
    expect(told).toContainEqual([95, 35, "decrease"]);
    expect(told).toContainEqual([15, 5, "decrease"]);
  });

  test("p95 and p99 are names, not metrics", () => {
    const names = quantities.filter((quantity) => quantity.kind === "not_a_metric").map((quantity) => quantity.text);
    expect(names).toEqual(["p95", "p95", "p99"]);
  });

  test("take longer to say than to write", () => {
    expect(speech.words).toBeGreaterThan(290);
    expect(speech.maxSeconds).toBeGreaterThan(speech.minSeconds);
  });
});

test("a baseline in the situation is joined to its result", () => {
  const { changes } = evaluate(GOLDEN_ACCOMPLISHMENT);
  expect(changes).toContainEqual(
    expect.objectContaining({
      from: { value: 97.8, unit: "%" },
      to: { value: 99.95, unit: "%" },
      direction: "increase",
    }),
  );
});
