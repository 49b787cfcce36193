import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";

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
])("no movement: %s", (text) => {
  expect(changeOf(text)).toBeNull();
});
