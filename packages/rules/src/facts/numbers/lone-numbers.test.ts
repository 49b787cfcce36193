import { expect, test } from "vitest";
import { evaluate } from "../../evaluate.ts";

const valuesOf = (text: string) => evaluate({ text }).quantities.map(({ value }) => value);

test.each([
  ["Nine lambs in the first shed, one in the last.", [9, 1]],
  ["We towed 31 yachts that summer and none the next.", [31, 0]],
  ["Twelve crates were short then; two are today.", [12, 2]],
  ["The tower lost 14 slates in the old storm but only three in this one.", [14, 3]],
  ["Six of twenty had signed by noon.", [6, 20]],
  ["I need an hour for it, my aunt needed 20 minutes.", [1, 20]],
  ["Ask 4 or 5 growers.", [[4, 5]]],
])("a number alone behind a link is read: %s", (text, values) => {
  expect(valuesOf(text)).toEqual(values);
});

test.each(["At 52 I was the oldest on the course.", "The under-9s play in the morning.", "The over-60s swim at noon."])(
  "an age measures nothing: %s",
  (text) => {
    const kinds = evaluate({ text }).quantities.map(({ kind }) => kind);
    expect(kinds).toEqual(["not_a_metric"]);
  },
);

test("a four-figure sum is no four", () => {
  expect(valuesOf("They paid a four-figure sum.")).toEqual([]);
});

const changeOf = (text: string) => {
  const [change] = evaluate({ text }).changes;
  return change === undefined ? null : [change.from?.value ?? null, change.to?.value ?? null, change.direction];
};

test.each([
  ["Idle time dropped from 6 hours a week to 25 minutes.", [6, 25, "decrease"]],
  ["Mooring fees rose by £4, from £22.", [22, 26, "increase"]],
  ["Two pickers clear what used to take five.", [5, 2, "decrease"]],
  ["Where there had been 90 unread forms, there were 11.", [90, 11, "decrease"]],
  ["Breakages were 8% in 2019, 6% in 2020 and 3% last year.", [8, 3, "decrease"]],
  ["Our bench sawed 40 planks a shift. It saws 65.", [40, 65, "increase"]],
  ["The chapel seated 120 guests on benches. With the gallery it seats 180.", [120, 180, "increase"]],
])("then and now in other builds: %s", (text, change) => {
  expect(changeOf(text)).toEqual(change);
});

test.each([
  "Costs were 6% lower than planned.",
  "Stir it for 5 minutes, then bake it for another 40 minutes.",
  "The chapel seats 120. If you add chairs, 140.",
  "We had 30 tents and 12 stoves.",
  "We kept the vat at 31 °C for 20 hours.",
])("no movement: %s", (text) => {
  expect(changeOf(text)).toBeNull();
});

const unitsOf = (text: string) => evaluate({ text }).quantities.map(({ value, unit }) => `${value} ${unit}`);

test.each([
  ["Moisture was 18% in the first bale, 14 in the second and 9 by the fifth.", ["18 %", "14 %", "9 %"]],
  ["Drying took 11 hours in spring, 6 in the summer.", ["11 h", "6 h"]],
  ["Dues stood at 62% and finished the year at 88.", ["62 %", "88 %"]],
  ["The tractor burns 7.4 litres per 100 km.", ["7.4 L/100 km"]],
  ["We spend ten minutes an interview.", ["10 min/interview"]],
  ["Blight took 7 in the hundred.", ["7 /100"]],
  ["The lens moved 30 microns.", ["30 µm"]],
])("a unit said around or before a number: %s", (text, units) => {
  expect(unitsOf(text)).toEqual(units);
});

test.each(["The fault is on circuit 9.", "I teach period 6.", "It lies on shelf 4.", "The hearse is carriage 3."])(
  "a numbered thing is a name: %s",
  (text) => {
    expect(evaluate({ text }).quantities.map(({ kind }) => kind)).toEqual(["not_a_metric"]);
  },
);
