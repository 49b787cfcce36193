import { describe, expect, test } from "vitest";
import { evaluate } from "../../evaluate.ts";

/** Movements told by whose time it was, in other words for "from" and "to", and by one number; from, to, direction. */
const TOLD: ReadonlyArray<readonly [string, number | null, number | null, string]> = [
  ["Wasps took 14 jars the summer I started and 3 this last one.", 14, 3, "decrease"],
  ["Eleven stalls were let my first season, just nineteen my second.", 11, 19, "increase"],
  ["Loss of leaf, which was 48% in my first winter, is 12% now.", 48, 12, "decrease"],
  ["We sold 41 prints the year before we came and 66 in ours.", 41, 66, "increase"],
  ["I inherited a drawer of 310 claims and left my successor 22.", 310, 22, "decrease"],
  ["The bell ringers numbered 6 under the old vicar, and I retired with 15.", 6, 15, "increase"],
  ["The round took 70 minutes under my predecessor and 45 under me.", 70, 45, "decrease"],
  ["I was paid £9 a lesson when I began and I'm at £14 a lesson.", 9, 14, "increase"],
  ["Today our largest tenant is 20% of the rent, then it was 55%.", 55, 20, "decrease"],
  ["Germination jumped (41% last autumn, 77% this one).", 41, 77, "increase"],
  ["Dropouts, 31% in FY22, were 18% by FY24.", 31, 18, "decrease"],
  ["Idle beds were 14% in Q1 and 6% in Q3.", 14, 6, "decrease"],
  ["The roll is at 412, up 37 on last term.", 375, 412, "increase"],
  ["Each barge takes 30 crates, up six.", 24, 30, "increase"],
  ["The walk got nine minutes shorter, down to 31 minutes.", 40, 31, "decrease"],
  ["The disk lost 25 GB, from 90 GB down to 65.", 90, 65, "decrease"],
  ["Interest, which had sunk to 140, is back above 300.", 140, 300, "increase"],
  ["We replaced nine ledgers with two.", 9, 2, "decrease"],
  ["We had brought the error under 3% from a starting point of 16.", 16, 3, "decrease"],
  ["Coverage of the audit went from 1.5x to 4x.", 1.5, 4, "increase"],
  ["Der Verschnitt sank von 9 % auf 4 %.", 9, 4, "decrease"],
  ["Nous sommes passés de 30 à 12 jours.", 30, 12, "decrease"],
  ["Los retrasos bajaron del 20 % al 8 %.", 20, 8, "decrease"],
  ["Crates are leaving at 95 a day. Before the fair closed it was 240.", 240, 95, "decrease"],
  ["I had 4 apprentices after the fire. I've got 11 today.", 4, 11, "increase"],
  ["Rents are frozen at £640.", 640, 640, "none"],
  ["Accidents came to 9, as in the year before.", 9, 9, "none"],
  ["My waiting list is down six.", null, null, "decrease"],
  ["Lost parcels fell by a sixth once we labelled them.", null, null, "decrease"],
  ["We shortened the wait for a second fitting by 12 days.", null, null, "decrease"],
  ["Unsold bread shrank by two thirds over the winter.", null, null, "decrease"],
  ["Night work sank 20–25%.", null, null, "decrease"],
  ["Spelling scores jumped 11 points.", null, null, "increase"],
  ["The queue at the gate got forty seconds shorter.", null, null, "decrease"],
  ["Claims went down with 4 percentage points.", null, null, "decrease"],
];

/** Two numbers that were compared, wanted or asked, and one that only looks like a movement. */
const STILL = [
  "The bid was $52,000, which is $3,000 under what she hoped for.",
  "We settled at £210,000 where they had asked for 1.1 million.",
  "A plain coffin is £900; the firm by the station wants £1,500.",
  "The crane was rated at 9 tons against a legal limit of 12.",
  "Answers were 14% in the test group and 11% in the control.",
  "Repairs took 20 weeks where the guidance says six.",
  "We took 22 pupils up the hill and brought 22 down.",
  "The hammer came down at £74,000.",
  "The launch was brought forward by a week.",
  "We have put up 2.4 megawatts of panels.",
  "Attendance was 81% over the two following terms.",
];

describe("then and now", () => {
  test.each(TOLD)("%s", (text, from, to, direction) => {
    const [change, ...rest] = evaluate({ text }).changes;
    expect([change?.from?.value ?? null, change?.to?.value ?? null, change?.direction]).toEqual([from, to, direction]);
    expect(rest).toEqual([]);
  });

  test.each(STILL)("no movement: %s", (text) => {
    expect(evaluate({ text }).changes).toEqual([]);
  });
});

test("how far two things went is no way from one to the other", () => {
  const { changes } = evaluate({
    text: "Thefts were down 18% here, but they were down 16% in the rest of the county.",
  });
  expect(changes.map(({ from, to, direction }) => [from, to, direction])).toEqual([
    [null, null, "decrease"],
    [null, null, "decrease"],
  ]);
});

test.each([
  ["The fence runs a mile and a half.", [1.5, "mi"]],
  ["We share 170 plates by week.", [170, "plates/week"]],
  ["The mast draws 12 kilowatts.", [12, "kW"]],
  ["The spring holds 31 mg/l of lime.", [31, "mg/L"]],
  ["The van burns 8.2 l/100 km.", [8.2, "L/100 km"]],
  ["It takes a quarter of an hour.", [15, "min"]],
  ["The film ran 3h 20m.", [200, "min"]],
  ["Waste is 0,4 % of it.", [0.4, "%"]],
  ["One day in nine was lost.", [0.111111, "of days"]],
])("a number and its unit: %s", (text, [value, unit]) => {
  const [quantity] = evaluate({ text }).quantities;
  expect([quantity?.value, quantity?.unit]).toEqual([value, unit]);
});
