import { expect, test } from "vitest";
import { evaluate } from "../../evaluate.ts";

const told = (text: string) =>
  evaluate({ text }).quantities.map(({ value, unit, kind }) => (kind === "not_a_metric" ? "name" : `${value} ${unit}`));

test.each([
  ["A crate takes 9 days from Oslo and 3 from Bergen.", ["9 day", "3 day"]],
  ["The old pump moved 200 litres an hour on oil and 35 on air.", ["200 L/h", "35 L/h"]],
  ["We hoped for under 30%; we got 26.", ["30 %", "26 %"]],
  [
    "Refusals stood at nineteen percent, and in under four months we had brought them to 8.",
    ["19 %", "4 month", "8 %"],
  ],
  ["The north vat gave 40 kg and the south vat 25.", ["40 kg", "25 kg"]],
])("a number without a unit has that of the one before: %s", (text, units) => {
  expect(told(text)).toEqual(units);
});

test.each([
  ["Rework fell from 9% to 4%, and the crew stayed at 31.", ["9 %", "4 %", "31 people"]],
  ["The wait was 40 minutes. Two weeks later there were 15.", ["40 min", "2 week", "15 min"]],
  ["I had sixty seconds and a room of 400.", ["60 s", "400 null"]],
  ["Delays rose 12%, complaints 31, visits 8.", ["12 %", "31 complaints", "8 visits"]],
  ["It would fall from 6% to 2% if they hired two more, I said.", ["6 %", "2 %", "2 people"]],
])("a number of something else keeps what is its own: %s", (text) => {
  const [first, ...others] = evaluate({ text }).quantities;
  expect(first?.unit).toBeDefined();
  expect(others.at(-1)?.kind).not.toBe("percent");
  expect(others.at(-1)?.unit).not.toBe("s");
});

test.each([
  ["The round takes an hour and ten with one porter.", "70 min"],
  ["It took 2 hrs 40 to load the van.", "160 min"],
  ["Sickness was at seven and a bit per cent.", "7 %"],
  ["They put us on a 39-hour week.", "39 h/week"],
  ["We allow 50 minutes of outage per 30 days.", "50 min/30 day"],
  ["The stall brought in maybe a grand, and more.", "1000 GBP"],
  ["A kettle at 5 °C is no kettle.", "5 °C"],
])("what is told around a number: %s", (text, first) => {
  expect(told(text)[0]).toBe(first);
});

test.each([
  "It failed before month three.",
  "They sat on floor four.",
  "Extension 3310 rang.",
  "We drew 2–2 away.",
  "The motion was carried 61 to 12.",
  "The shop burned in '91.",
])("a number that names something measures nothing: %s", (text) => {
  expect(told(text)).toEqual(["name"]);
});

const changeOf = (text: string) => {
  const [change] = evaluate({ text }).changes;
  return change === undefined ? null : [change.from?.value ?? null, change.to?.value ?? null, change.direction];
};

test.each([
  ["Sales by post went from nought to £600 a month.", [0, 600, "increase"]],
  ["The share of late bills rose from a sixth to nearly a half.", [1 / 6, 0.5, "increase"]],
  ["We cut the price list in half.", [null, null, "decrease"]],
  ["Our choir moved from 12th to 7th in the county.", [12, 7, "decrease"]],
  ["Errors stayed flat at 3%.", [3, 3, "none"]],
  ["Errors stayed at 3%.", null],
])("movements in other builds: %s", (text, change) => {
  const found = changeOf(text);
  if (change === null) expect(found).toBeNull();
  else
    change.forEach((side, index) => {
      if (typeof side === "number") expect(found?.[index]).toBeCloseTo(side, 3);
      else expect(found?.[index]).toBe(side);
    });
});

test.each([
  ["We had a budget of 14 thousand francs and spent 12.6.", ["14000 CHF", "12600 CHF"]],
  ["Calls took five minutes forty and it is about three now.", ["340 s", "3 min"]],
  ["We ran four night shifts a week and now we run one.", ["4 shifts/week", "1 shifts/week"]],
  ["Faults run at 4 per thousand seams here and 7 at the other yard.", ["4 /1000", "7 /1000"]],
  ["Thirty-odd minutes at the door were too many.", ["30 min"]],
  ["The filter leaves 2.4 mg/m³ in the air.", ["2.4 mg/m³"]],
  ["I wired the scale to RS-232, under iOS 17.", ["name", "name"]],
])("a magnitude, a larger unit, a name: %s", (text, units) => {
  expect(told(text)).toEqual(units);
});

test("a distance from the budget is no baseline", () => {
  expect(changeOf("The parish spent £31,000 on it, which was £4,000 under budget.")).toBeNull();
});

test.each([
  ["I patched CVE-2020-31337 before lunch.", ["name"]],
  ["Truck 9 was back at noon.", ["name"]],
  ["One guest in fifteen asks for a cot now.", ["0.066667 of guests"]],
  ["Every fourth bottle leaked.", ["0.25 of bottles"]],
  ["I see 12 clients per day, my deputy 7 or 8.", ["12 clients/day", "7,8 clients/day"]],
  ["The yard lost 30 m² in the rebuild, from 210 to 180.", ["30 m²", "210 m²", "180 m²"]],
])("codes, odds, ranges and differences: %s", (text, units) => {
  expect(told(text)).toEqual(units);
});

test.each([
  ["The wait at the bag drop tripled.", "increase"],
  ["The pond has warmed by 1.2 °C in ten years.", "increase"],
  ["Twice as many boys joined the band this year.", "increase"],
])("which way it went: %s", (text, direction) => {
  expect(evaluate({ text }).changes[0]?.direction).toBe(direction);
});

test("a standard is no baseline", () => {
  expect(changeOf("It took us eleven minutes; the standard is ten.")).toBeNull();
});
