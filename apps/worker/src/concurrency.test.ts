import { expect, test } from "vitest";
import { Concurrency, slotsOf } from "./concurrency.ts";

test("names some queues and leaves the others as they are", () => {
  expect(slotsOf(Concurrency.parse("batch=8, mail=0"))).toEqual({ interactive: 4, batch: 8, mail: 0, maintenance: 2 });
  expect(slotsOf(Concurrency.parse(""))).toEqual({ interactive: 4, batch: 2, mail: 4, maintenance: 2 });
});

test.each(["bulk=2", "batch", "batch=-1", "batch=65", "batch=2;mail=1", "batch=1.5"])("refuses “%s”", (text) => {
  expect(Concurrency.safeParse(text).success).toBe(false);
});
