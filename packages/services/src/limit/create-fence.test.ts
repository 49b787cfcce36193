import { describe, expect, test } from "vitest";
import { createFence } from "./create-fence.ts";

const enterAll = (fence: ReturnType<typeof createFence>, visitors: { credential: string | null; network: string }[]) =>
  visitors.map((visitor) => fence.enter(visitor));
const isIn = (entered: (() => void) | number): entered is () => void => typeof entered === "function";

describe("requests under way", () => {
  test("the thirty-third of one credential waits, another one's goes on, and a place that is free is given again", () => {
    const fence = createFence();
    const one = { credential: "one", network: "203.0.113.1" };
    const entered = enterAll(fence, Array(33).fill(one));
    expect(entered.filter(isIn)).toHaveLength(32);
    expect(entered.at(-1)).toBe(1);
    expect(isIn(fence.enter({ credential: "other", network: "203.0.113.1" }))).toBe(true);
    const [leave] = entered.filter(isIn);
    leave?.();
    leave?.();
    expect(enterAll(fence, [one, one]).map(isIn), "leaving twice frees one place").toEqual([true, false]);
  });

  test("credentials that nobody has looked at get a network no further than its own number", () => {
    const fence = createFence();
    const invented = Array.from({ length: 130 }, (_, n) => ({ credential: `invented ${n}`, network: "203.0.113.2" }));
    expect(enterAll(fence, invented).filter(isIn)).toHaveLength(120);
    expect(isIn(fence.enter({ credential: null, network: "203.0.113.2" }))).toBe(false);
    expect(isIn(fence.enter({ credential: null, network: "203.0.113.3" }))).toBe(true);
  });

  test("who is known is not counted for a network, which others may have filled, until the time is over", () => {
    let nowMs = 1_000;
    const fence = createFence(() => nowMs);
    const network = "203.0.113.4";
    const office = Array.from({ length: 25 }, (_, n) => ({ credential: `known ${n}`, network }));
    for (const { credential } of office) fence.know(credential);
    const some = office.flatMap((visitor) => Array(3).fill(visitor));
    expect(enterAll(fence, some).every(isIn)).toBe(true);
    const strangers = enterAll(fence, Array(121).fill({ credential: null, network }));
    expect(strangers.filter(isIn), "what the office has under way takes no place of strangers").toHaveLength(120);
    expect(isIn(fence.enter({ credential: "known 0", network }))).toBe(true);
    nowMs += 10 * 60_000;
    expect(isIn(fence.enter({ credential: "known 0", network }))).toBe(false);
  });

  test("all together have no more than a process answers in time, whoever they are", () => {
    const fence = createFence();
    const many = Array.from({ length: 210 }, (_, n) => ({ credential: `known ${n}`, network: "203.0.113.5" }));
    for (const { credential } of many) fence.know(credential);
    const entered = enterAll(fence, many);
    expect(entered.filter(isIn)).toHaveLength(200);
    for (const leave of entered.filter(isIn)) leave();
    expect(isIn(fence.enter({ credential: null, network: "203.0.113.6" }))).toBe(true);
  });
});

test("who was told to wait is kept out until the time is over, and nobody else", () => {
  let nowMs = 1_000;
  const fence = createFence(() => nowMs);
  fence.close("one", 20);
  expect(fence.closedFor("one")).toBe(20);
  expect(fence.closedFor("other")).toBe(0);
  nowMs += 19_001;
  expect(fence.closedFor("one")).toBe(1);
  nowMs += 999;
  expect(fence.closedFor("one")).toBe(0);
});
