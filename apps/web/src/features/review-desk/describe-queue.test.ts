import { describe, expect, test } from "vitest";
import {
  countFor,
  type DeskRequest,
  describeQueue,
  describeWaiting,
  filterQueue,
  orderQueue,
} from "./describe-queue.ts";

const request = (more: Partial<DeskRequest>): DeskRequest => ({
  id: "1",
  state: "assigned",
  title: "Two queues",
  kind: "challenge",
  candidateName: "Aoife O'Brien",
  asked: "pool",
  interviewOn: null,
  language: null,
  because: null,
  message: "Is the trade-off clear?",
  createdAt: new Date(0),
  dueAt: new Date(0),
  closedAt: null,
  isOverdue: false,
  ...more,
});
const late = request({ isOverdue: true });
const early = request({});

describe("describeQueue", () => {
  test.each([
    [[], "Nothing waits for you."],
    [[early], "One waits for you, none is overdue."],
    [[late], "One waits for you and is overdue."],
    [[early, early, late], "Three wait for you, one is overdue."],
    [[early, late, late], "Three wait for you, two are overdue."],
    [[late, late], "Two wait for you, all are overdue."],
  ])("%#: says %s", (open, sentence) => {
    expect(describeQueue(open)).toBe(sentence);
  });

  test("says when there are more than are shown", () => {
    expect(describeQueue([early], 240)).toBe("240 wait for you; the most urgent 1 are shown.");
  });

  test("counts in figures beyond twelve", () => {
    expect(describeQueue(Array.from({ length: 14 }, () => early))).toBe("14 wait for you, none is overdue.");
  });
});

describe("describeWaiting", () => {
  const hour = 3_600_000;
  test.each([
    [0, "less than an hour"],
    [hour, "1 hour"],
    [23.9 * hour, "23 hours"],
    [24 * hour, "1 day"],
    [71 * hour, "2 days"],
    [-hour, "less than an hour"],
  ])("%d ms: %s", (waited, words) => {
    expect(describeWaiting(1_000, 1_000 + waited)).toBe(words);
  });
});

describe("orderQueue", () => {
  const day = (days: number) => new Date(days * 86_400_000);
  const a = request({ id: "a", dueAt: day(3), createdAt: day(0), interviewOn: null });
  const b = request({ id: "b", dueAt: day(2), createdAt: day(2), interviewOn: "2026-12-09" });
  const c = request({ id: "c", dueAt: day(1), createdAt: day(1), interviewOn: "2026-12-11" });
  test.each([
    ["due", "cba"],
    ["interview", "bca"],
    ["waiting", "acb"],
  ] as const)("%s: %s", (order, ids) => {
    expect(
      orderQueue([a, b, c], order)
        .map(({ id }) => id)
        .join(""),
    ).toBe(ids);
  });
});

describe("filterQueue", () => {
  const begun = request({ id: "2", state: "in_review", title: "The night shift", candidateName: "Tomás" });
  const all = [{ ...late, id: "3" }, early, begun];
  const ids = (found: DeskRequest[]) => found.map((one) => one.id);

  test("by state and by being overdue", () => {
    expect(ids(filterQueue(all, "in_review", ""))).toEqual(["2"]);
    expect(ids(filterQueue(all, "overdue", ""))).toEqual(["3"]);
    expect(ids(filterQueue(all, "assigned", ""))).toEqual(["3", "1"]);
  });

  test("counts what each filter shows", () => {
    expect([countFor(all, "all"), countFor(all, "overdue"), countFor(all, "in_review")]).toEqual([3, 1, 1]);
  });

  test("finds words in title, name and message together, without regard to case", () => {
    expect(ids(filterQueue(all, "all", "tomás NIGHT"))).toEqual(["2"]);
    expect(ids(filterQueue(all, "all", "trade-off queues"))).toEqual(["3", "1"]);
    expect(ids(filterQueue(all, "all", "nobody"))).toEqual([]);
  });
});
