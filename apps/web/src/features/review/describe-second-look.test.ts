import { expect, test } from "vitest";
import { type Before, describeSecondLook } from "./describe-second-look.ts";

const comment = (isAddressed: boolean) => ({ isAddressed }) as NonNullable<Before["last"]>["comments"][number];
const last = (comments: ReturnType<typeof comment>[]) => ({ comments }) as NonNullable<Before["last"]>;
const one = {} as Before["history"][number];

test.each([
  [{ last: last([comment(true), comment(false)]), history: [] }, "Since your last review: 1 of 2 comments addressed"],
  [{ last: last([comment(true)]), history: [] }, "Since your last review: 1 of 1 comment addressed"],
  [{ last: last([]), history: [one] }, "See what changed since your last review"],
  [{ last: null, history: [one] }, "You have reviewed another story of this person"],
  [{ last: null, history: [one, one] }, "You have reviewed 2 stories of this person"],
])("%#: %s", (before, words) => {
  expect(describeSecondLook({ recurring: [], ...before })).toBe(words);
});
