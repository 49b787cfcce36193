import { expect, test } from "vitest";
import { createNames } from "./plan-keeper.ts";

test("what is asked often has one name of its own, what is asked seldom none", () => {
  const nameOf = createNames();
  const ask = (text: string, times: number) => Array.from({ length: times }, () => nameOf(text)).at(-1);
  expect(ask("select $1", 4)).toBeUndefined();
  const name = ask("select $1", 1);
  expect(name).toMatch(/^kept_/);
  expect(ask("select $1", 3)).toBe(name);
  expect(ask("select $2", 5)).not.toBe(name);
});

test("a process that asks ever new things keeps no more than a connection holds, and no count of them all", () => {
  const nameOf = createNames();
  const names = new Set<string | undefined>();
  for (let n = 0; n < 20_000; n += 1) for (let time = 0; time < 5; time += 1) names.add(nameOf(`select ${n}, $1`));
  names.delete(undefined);
  expect(names.size).toBe(250);
});
