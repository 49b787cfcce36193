import { expect, test } from "vitest";
import { evaluate } from "../../evaluate.ts";

test.each([
  ["The council fined us 400 New Zealand dollars.", "400 New Zealand dollars", "NZD"],
  ["A stall costs 1,200 Hong Kong dollars.", "1,200 Hong Kong dollars", "HKD"],
  ["We raised 90 Singapore dollars.", "90 Singapore dollars", "SGD"],
  ["The boiler came to 3,000 Canadian dollars.", "3,000 Canadian dollars", "CAD"],
  ["They paid 55 Australian dollars.", "55 Australian dollars", "AUD"],
  ["The licence was 80 US dollars.", "80 US dollars", "USD"],
])("dollars are those of the land before them: %s", (text, span, unit) => {
  expect(evaluate({ text }).quantities).toEqual([expect.objectContaining({ text: span, unit, kind: "money" })]);
});

test("a new sum in dollars is not of a land", () => {
  expect(evaluate({ text: "I asked for 60 new dollars." }).quantities.map(({ unit }) => unit)).not.toContain("NZD");
});
