import { expect, test } from "vitest";
import { createWedgeWatch } from "./wedge-watch.ts";

const depths = (waiting: number) => ({
  interactive: { waiting },
  batch: { waiting: 0 },
  mail: { waiting: 0 },
  maintenance: { waiting: 0 },
});

const scene = () => {
  const clock = { now: 0, progressAt: 0 };
  const look = createWedgeWatch({
    queues: ["interactive"],
    now: () => clock.now,
    sinceProgressMs: () => clock.now - clock.progressAt,
  });
  return { clock, look };
};

test("work that waits for 30 s while nothing begins or ends is a wedge", () => {
  const { clock, look } = scene();
  expect(look(depths(3))).toEqual([]);
  clock.now = 29_999;
  expect(look(depths(3))).toEqual([]);
  clock.now = 30_000;
  expect(look(depths(3))).toEqual(["interactive"]);
});

test("a long backlog that moves is none", () => {
  const { clock, look } = scene();
  for (clock.now = 0; clock.now < 300_000; clock.now += 10_000) {
    expect(look(depths(1_000))).toEqual([]);
    clock.progressAt = clock.now;
  }
});

test("a queue that ran empty in between starts anew, and an idle one is none", () => {
  const { clock, look } = scene();
  look(depths(1));
  clock.now = 25_000;
  look(depths(0));
  clock.now = 500_000;
  expect(look(depths(0))).toEqual([]);
  expect(look(depths(1))).toEqual([]);
  clock.now = 529_999;
  expect(look(depths(1))).toEqual([]);
});
