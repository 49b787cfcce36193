import type { EvaluationInput } from "@starboard/domain/evaluation";
import { evaluate } from "@starboard/rules/evaluate";
import { expect, test } from "vitest";
import { evaluatedText } from "./evaluated-text.ts";

const TEXT = "I moved two desks, and waits fell from 9 to 4 minutes.";
const OTHER = "Our library gave away 40 chairs.";

test.each<EvaluationInput>([
  { text: TEXT },
  { sections: {}, text: TEXT },
  { sections: { task: "", result: "" }, text: TEXT },
  { sections: { result: OTHER }, text: TEXT },
  { sections: { result: OTHER, situation: TEXT } },
  { sections: { task: " " }, text: TEXT },
  { sections: {} },
  {},
])("%j is told in the text that the engine reads", (input) => {
  const text = evaluatedText(input);
  expect(evaluate(input).quantities.map(({ start, end }) => text.slice(start, end))).toEqual(
    evaluate(input).quantities.map((one) => one.text),
  );
  expect(evaluate({ text }).quantities).toHaveLength(evaluate(input).quantities.length);
});
