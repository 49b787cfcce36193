import type { LiveEvent } from "@starboard/domain/live-event";
import { describe, expect, test } from "vitest";
import { createRecentEvents, type HeardEvent } from "./recent-events.ts";

const event = (id: string): LiveEvent => ({ orgId: "o", topic: "story", id, audience: [] });
const ids = (heard: readonly HeardEvent[] | null) => heard?.map(({ event: { id } }) => id);

describe("recent events", () => {
  test("gives what came at or after a moment, in order", () => {
    const recent = createRecentEvents();
    recent.restart(1_000);
    recent.add(event("a"), 1_100);
    recent.add(event("b"), 1_200);
    expect(ids(recent.since(1_000))).toEqual(["a", "b"]);
    expect(ids(recent.since(1_200))).toEqual(["b"]);
    expect(ids(recent.since(1_201))).toEqual([]);
  });

  test("does not claim to know what was before listening, or in a gap", () => {
    const recent = createRecentEvents();
    expect(recent.since(5)).toBeNull();
    recent.restart(1_000);
    recent.add(event("a"), 1_100);
    expect(recent.since(999)).toBeNull();
    recent.restart(2_000);
    expect(recent.since(1_100)).toBeNull();
    expect(ids(recent.since(2_000))).toEqual([]);
  });

  test("says so once a minute or a burst has pushed events out", () => {
    const recent = createRecentEvents();
    recent.restart(0);
    recent.add(event("old"), 10);
    recent.add(event("later"), 60_011);
    expect(recent.since(10)).toBeNull();
    expect(ids(recent.since(11))).toEqual(["later"]);
    for (let n = 0; n < 5_001; n += 1) recent.add(event(String(n)), 60_020 + n);
    expect(recent.since(60_011)).toBeNull();
    expect(recent.since(60_022)).toHaveLength(4_999);
  });
});
