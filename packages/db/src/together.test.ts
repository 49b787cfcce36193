import { expect, test } from "vitest";
import { together } from "./together.ts";

test("what is asked together is asked once each, and its answers stand in its order", async () => {
  let asked = 0;
  const lazy = {
    // biome-ignore lint/suspicious/noThenProperty: a query of drizzle is sent when somebody waits for it
    then: (resolve: (answer: string) => void) => {
      asked += 1;
      resolve("late");
    },
  };
  expect(await together([lazy, Promise.resolve("early"), "there"])).toEqual(["late", "early", "there"]);
  expect(asked).toBe(1);
});

test("where one fails the others are waited for, and the first failure is told", async () => {
  let isDone = false;
  const slow = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    isDone = true;
  });
  await expect(together([Promise.reject(new Error("first")), slow])).rejects.toThrow("first");
  expect(isDone).toBe(true);
});
