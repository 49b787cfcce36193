import { expect, test } from "vitest";
import { readStolenSeconds } from "./stolen-time.mjs";

test("the time that a host withholds is read as an average over the cores", () => {
  const stat = [
    "cpu  30 0 10 500 0 0 0 900 0 0",
    "cpu0 10 0 5 250 0 0 0 600 0 0",
    "cpu1 20 0 5 250 0 0 0 300 0 0",
    "intr 12 0 0 0 0 0 0 700",
    "ctxt 99",
  ].join("\n");
  expect(readStolenSeconds(stat)).toBe(4.5);
});

test("a system that does not tell, or has no such column, has withheld nothing", () => {
  expect(readStolenSeconds("")).toBe(0);
  expect(readStolenSeconds("cpu  30 0 10 500\ncpu0 30 0 10 500\n")).toBe(0);
});

test("what this machine says is a time that only grows", () => {
  const first = readStolenSeconds();
  expect(first).toBeGreaterThanOrEqual(0);
  expect(readStolenSeconds()).toBeGreaterThanOrEqual(first);
});
