import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";

const rulesOf = (text: string) =>
  evaluate({ text })
    .findings.map(({ ruleId }) => ruleId)
    .filter((id) => /arithmetic|unit-mismatch|implausible/.test(id));

const ARITHMETIC = "specificity/arithmetic-mismatch";
const UNITS = "specificity/unit-mismatch";
const IMPLAUSIBLE = "specificity/implausible-claim";

/** One sentence that is wrong by a rule, and its like that is right. */
const PAIRS: ReadonlyArray<readonly [rule: string, wrong: string, right: string]> = [
  [
    ARITHMETIC,
    "Spend fell from £80 to £60 a day, a saving of 40%.",
    "Spend fell from £80 to £60 a day, a saving of 25%.",
  ],
  [ARITHMETIC, "Falls went from 20 to 5. That is a 50% drop.", "Falls went from 20 to 5. That is a 75% drop."],
  [ARITHMETIC, "Waste went from 6% to 3%, a 200% improvement.", "Waste went from 6% to 3%, a 50% improvement."],
  [ARITHMETIC, "Visits doubled from 40 to 160 a week.", "Visits doubled from 80 to 160 a week."],
  [ARITHMETIC, "The wait halved from 40 minutes to 35.", "The wait halved from 40 minutes to 20."],
  [ARITHMETIC, "18 of 24 growers signed, that is 90%.", "18 of 24 growers signed, that is 75%."],
  [
    ARITHMETIC,
    "We served 380 meals of the 400, that is 85 percent.",
    "We served 380 meals of the 400, that is 95 percent.",
  ],
  [
    ARITHMETIC,
    "In 9,000 tins 45 tins were dented, that is 5 percent.",
    "In 9,000 tins 45 tins were dented, that is 0.5 percent.",
  ],
  [
    ARITHMETIC,
    "There were 620 letters and 380 were answered, so 340 were left.",
    "There were 620 letters and 380 were answered, so 240 were left.",
  ],
  [
    ARITHMETIC,
    "I hired 4 cooks, 3 waiters and 2 runners, 11 in all.",
    "I hired 4 cooks, 3 waiters and 2 runners, 9 in all.",
  ],
  [
    ARITHMETIC,
    "The bill went from €900 to €600 a month, a saving of €450.",
    "The bill went from €900 to €600 a month, a saving of €300.",
  ],
  [
    ARITHMETIC,
    "Last term 12 of 16 passed, so the rate rose from 50% to 90%.",
    "Last term 12 of 16 passed, so the rate rose from 50% to 75%.",
  ],
  [ARITHMETIC, "Churn rose 5 points, from 10% to 12%.", "Churn rose 2 points, from 10% to 12%."],
  [ARITHMETIC, "Output rose by 30% (200 → 300 a day).", "Output rose by 50% (200 → 300 a day)."],
  [UNITS, "The wait went from 40 minutes to 12%.", "The wait went from 40 minutes to 12."],
  [UNITS, "Donors went from 1,850 to 14% in a year.", "Donors went from 12 to 14% of the town."],
  [
    UNITS,
    "Loading went from 25 minutes a van to 18 vans a day.",
    "Loading went from 25 minutes a van to 18 minutes a van.",
  ],
  [UNITS, "The mark for breakfast rose from 6.4 to 52 reviews.", "The mark for breakfast rose from 6.4 to 8.2 points."],
  [UNITS, "Lameness had gone from 20% down to 12 ewes.", "Lameness had gone from 20% down to 12%."],
  [UNITS, "Trapped rats a night fell from 60 to 4 kilos.", "Trapped rats a night fell from 60 to 4."],
  [
    UNITS,
    "Searching went down from 40 minutes a day to six shelves.",
    "Searching went down from 40 minutes a day to six.",
  ],
  [UNITS, "The cost dropped from €4,000 to 12 days.", "The cost dropped from €4,000 to €3,200 a month."],
  [IMPLAUSIBLE, "We won 120% of our cases.", "We won 80% of our cases."],
  [IMPLAUSIBLE, "Errors dropped by 300%.", "Errors dropped by 30%."],
  [IMPLAUSIBLE, "Uptime went up to 110%.", "Uptime went up to 99.9%."],
  [IMPLAUSIBLE, "Conversion improved from 10% to 100%.", "Conversion improved from 10% to 11%."],
  [IMPLAUSIBLE, "We reached 130% of all customers.", "We reached 130% of our target."],
  [IMPLAUSIBLE, "Revenue grew from $3M to $3B in a month.", "Revenue grew from $3M to $3.3M in a month."],
  [IMPLAUSIBLE, "My commission was £2 billion.", "The fund holds £2 billion."],
];

describe("numbers that cannot be as they stand", () => {
  test.each(PAIRS)("%s: %s", (rule, wrong) => {
    expect(rulesOf(wrong)).toContain(rule);
  });

  test.each(PAIRS.map(([, , right]) => right))("%s", (right) => {
    expect(rulesOf(right)).toEqual([]);
  });
});

describe("numbers that only look wrong", () => {
  test.each([
    "Load time went from 4 s to 1 s, 300% faster.",
    "Of the 40 guests 30 came on Friday and 25 on Saturday.",
    "Waste fell from 200 kg to 150 kg and complaints dropped by 60%.",
    "The error rate fell by about a third, from 9% to 6%.",
    "Of 14 hives we lost 3, so 79% came through the winter.",
    "We were 12 people with 4 vans and 3 weeks.",
    "Turnout went from one in five to 31%.",
    "Deploys went from 3/week to 12–20/week.",
    "Walk-outs fell by more than half, from 24% to 11%.",
    "Sales grew 20% in the first year and 30% in the second, from 100 to 156 crates.",
    "Visits rose from 100 to 150. A 10% rise of the entrance fee followed in the spring.",
    "12 of the 40 shops sell it, that is 60% of what we press.",
    "There were 60 boxes, 20 went on Monday and 15 on Tuesday, so 25 were left.",
    "We had 3 sites and 12 teams, 80 people in all.",
    "Use of the hall went from 120 to 95%.",
    "Calls fell from 12 to 8 minutes.",
    "We moved from two rooms to 400 square metres.",
  ])("%s", (text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});
