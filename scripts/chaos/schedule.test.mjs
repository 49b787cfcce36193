import { describe, expect, test } from "vitest";
import { drawSchedule } from "./schedule.mjs";

const wanted = { backend: "redis", kills: 20, seconds: 80, seed: 7 };
const killNames = ["worker", "web", "postgres", "backend", "redis"];

describe("the schedule of faults", () => {
  test("is the same for the same seed and another for another", () => {
    expect(drawSchedule(wanted)).toEqual(drawSchedule({ ...wanted }));
    expect(drawSchedule({ ...wanted, seed: 8 })).not.toEqual(drawSchedule(wanted));
  });

  test("holds as many kills as asked for, spread over the time and in order", () => {
    const faults = drawSchedule(wanted);
    expect(faults.filter(({ fault }) => killNames.includes(fault))).toHaveLength(20);
    expect(faults).toHaveLength(25);
    const times = faults.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThanOrEqual(80_000);
  });

  test("leaves Redis alone where the queue is on PostgreSQL", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const names = drawSchedule({ ...wanted, backend: "postgres", seed }).map(({ fault }) => fault);
      expect(names.filter((name) => name === "redis" || name === "flush")).toEqual([]);
    }
  });
});
