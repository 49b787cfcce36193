import { describe, expect, test } from "vitest";
import { evaluate } from "../../evaluate.ts";

/** Movements whose two numbers stand apart: by date, by what has passed, by who wanted what; from, to, direction. */
const TOLD: ReadonlyArray<readonly [string, number | null, number | null, string]> = [
  ["The allotments brought in £900 in 2017, and £2,400 last year.", 900, 2400, "increase"],
  ["Vacancies: 14% in 2020, 14% in 2023.", 14, 14, "none"],
  ["Fuel was 38 litres in 2015, was 29 litres by the time I retired.", 38, 29, "decrease"],
  ["In March we buried 22 hens; in May, 4.", 22, 4, "decrease"],
  ["I found 61 faults in the first survey and 9 in the third.", 61, 9, "decrease"],
  ["The rink sold 3,100 tickets this winter, 4,800 last.", 4800, 3100, "decrease"],
  [
    "Cracked tiles ran at 40 a week when the kiln started, and for half a year they have been below 6 ever since.",
    40,
    6,
    "decrease",
  ],
  ["Lateness was 18% until we moved the bell and has been 7% since.", 18, 7, "decrease"],
  ["The clinic lost nine needles a year; since the new bins there have been two altogether.", 9, 2, "decrease"],
  ["Spoilt film was at 26%, the printer wanted 10, and I got it to 12.", 26, 12, "decrease"],
  ["We sorted 70 sacks by hand, after six weeks we had 190 sacks.", 70, 190, "increase"],
  ["At the first count the ponds held 31 newts, and at the next count 58.", 31, 58, "increase"],
  ["Returned shoes came down to 5 a week, they'd been at 21.", 21, 5, "decrease"],
  ["The kitchen served 80 trays, while the year before only 55 went.", 55, 80, "increase"],
  ["Crossing the yard was nine minutes, with the ramp it is three minutes.", 9, 3, "decrease"],
  ["Damp readings ran at 31% and dropped to 14.", 31, 14, "decrease"],
  ["Bounced letters were at 22% and I closed the year on 8.", 22, 8, "decrease"],
  ["We halved the range, 60 paints to 30, and nobody noticed.", 60, 30, "decrease"],
  ["Sold seats went up by 70 over the spring, to 410.", 340, 410, "increase"],
  ["Drying a load was forty minutes, and I got it under twenty-five.", 40, 25, "decrease"],
  ["Catalogue errors are at 6%, a drop of four points.", 10, 6, "decrease"],
  ["Attendance is 91%, five points better than in the autumn.", 86, 91, "increase"],
  ["I consolidated 19 depots into 6.", 19, 6, "decrease"],
  ["Rents, which had climbed to 44% of takings, came back to 30%.", 44, 30, "decrease"],
  ["The number of tenants on a payment plan went from 33 to 12.", 33, 12, "decrease"],
  ["Drying time could be shortened from 50 to 35 minutes.", 50, 35, "decrease"],
  ["Cut paper use 45%.", null, null, "decrease"],
  ["A shift's breakages, 18 down to 5.", 18, 5, "decrease"],
];

describe("two numbers that stand apart are one movement", () => {
  test.each(TOLD)("%s", (text, from, to, direction) => {
    const { changes } = evaluate({ text });
    const [change] = changes;
    expect(changes).toHaveLength(1);
    expect({ from: change?.from?.value ?? null, to: change?.to?.value ?? null, direction: change?.direction }).toEqual({
      from,
      to,
      direction,
    });
  });
});

describe("two numbers of two things are none", () => {
  test.each([
    "Seventy percent of our cadets pass; nationally it is 52 percent.",
    "Growth was 1.8 times higher in the shaded bed than in the control bed.",
    "The plan is to go from 30 to 20 by spring.",
    "We aim to cut it from 12 to 8.",
    "In March we bought 22 books and lent 30 books. In May we moved.",
    "In 2019 we bought 22 books and lent 30 books. Now we are closed.",
    "We filed 120 of the 130 forms in time; the year before 40 had been late.",
  ])("%s", (text) => {
    expect(evaluate({ text }).changes).toEqual([]);
  });
});

const quantitiesOf = (text: string) =>
  evaluate({ text }).quantities.map(({ value, unit, kind }) => [value, unit, kind]);

test.each([
  [
    "We sold 6,300 three days later.",
    [
      [6300, null, "count"],
      [3, "day", "duration"],
    ],
  ],
  ["We keep the groups at 8 to 10 pupils.", [[[8, 10], "pupils", "count"]]],
  [
    "The fund owns 900 hectares, and the fire took 60 of them.",
    [
      [900, "ha", "size"],
      [60, "ha", "size"],
    ],
  ],
  ["It failed one or two times a year.", [[[1, 2], "/year", "rate"]]],
  [
    "The score went from 0.31 to 0.44.",
    [
      [0.31, null, "count"],
      [0.44, null, "count"],
    ],
  ],
  ["One stillbirth in about 1,800 births.", [[0.000556, "of births", "ratio"]]],
])("a number keeps its own unit: %s", (text, quantities) => {
  expect(quantitiesOf(text)).toEqual(quantities);
});
