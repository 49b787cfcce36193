import { describe, expect, test } from "vitest";
import {
  behindSeconds,
  lapOf,
  lapSeconds,
  newRun,
  next,
  resume,
  settle,
  speak,
  spokenMs,
  stop,
  think,
} from "./practice-run.ts";

const ORDER = ["situation", "action", "result"] as const;
const fresh = newRun("op", { questionId: "q-004", storyId: "s", length: 90 });

describe("a time aloud", () => {
  test("is thought about, told section by section, and adds up", () => {
    let run = think(fresh, 1_000);
    run = speak(run, 21_000, ORDER);
    expect(run).toMatchObject({ thoughtMs: 20_000, phase: "speaking", current: "situation" });
    run = next(run, 36_000, ORDER);
    expect(lapOf(run, "situation", 40_000)).toBe(15_000);
    expect(lapOf(run, "action", 40_000)).toBe(4_000);
    expect(lapOf(run, "result", 40_000)).toBeNull();
    expect(spokenMs(run, 40_000)).toBe(19_000);
    run = next(run, 76_400, ORDER);
    run = next(run, 90_000, ORDER);
    expect(run).toMatchObject({ phase: "said", current: null, sinceMs: null });
    expect(lapSeconds(run)).toEqual({ situation: 15, action: 40, result: 14 });
  });

  test("stands still while it is paused, however long", () => {
    let run = speak(fresh, 0, ORDER);
    run = settle(run, 5_000);
    expect(spokenMs(run, 500_000)).toBe(5_000);
    run = resume(run, 500_000);
    expect(resume(run, 600_000)).toEqual(run);
    expect(spokenMs(stop(run, 503_000), 0)).toBe(8_000);
  });

  test("as it was kept goes on where it was kept, and does not count the time away", () => {
    const kept = settle(next(speak(fresh, 0, ORDER), 10_000, ORDER), 14_000);
    expect(kept).toMatchObject({ phase: "speaking", current: "action", sinceMs: null });
    expect(spokenMs(resume(kept, 90_000), 91_000)).toBe(15_000);
  });

  test("stopped in the middle keeps the times of what was told", () => {
    expect(lapSeconds(stop(next(speak(fresh, 0, ORDER), 12_000, ORDER), 20_000))).toEqual({ situation: 12, action: 8 });
  });

  test("is told anew from nothing", () => {
    expect(speak(stop(speak(fresh, 0, ORDER), 9_000), 20_000, ORDER).lapsMs).toEqual({});
  });
});

describe("the plan", () => {
  const plan = [
    { label: "situation", seconds: 10 },
    { label: "action", seconds: 60 },
    { label: "result", seconds: 20 },
  ] as const;
  test("is kept inside a section's time, and lost behind it", () => {
    const run = speak(fresh, 0, ORDER);
    expect(behindSeconds(run, 9_000, plan)).toBe(0);
    expect(behindSeconds(run, 14_000, plan)).toBe(4);
  });

  test("knows who is early too", () => {
    const run = next(speak(fresh, 0, ORDER), 6_000, ORDER);
    expect(behindSeconds(run, 16_000, plan)).toBe(-4);
    expect(behindSeconds(run, 80_000, plan)).toBe(10);
  });
});
