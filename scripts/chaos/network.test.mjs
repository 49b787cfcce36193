import { connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openNetwork } from "./network.mjs";

let echo;
let network;
beforeAll(async () => {
  echo = createServer((socket) => socket.on("error", () => undefined).pipe(socket));
  await new Promise((resolve) => echo.listen(0, "127.0.0.1", resolve));
  network = await openNetwork(`tcp://127.0.0.1:${echo.address().port}`);
});
afterAll(async () => {
  await network.close();
  echo.close();
});

const open = () => {
  const { port } = new URL(network.through("tcp://x:1"));
  const socket = connect(Number(port), "127.0.0.1");
  let heard = "";
  let end = null;
  socket.on("data", (chunk) => {
    heard += chunk;
  });
  socket.on("error", (error) => {
    end = error.code;
  });
  return { say: (word) => socket.write(word), heard: () => heard, end: () => end, close: () => socket.destroy() };
};
const hears = (line, word) => expect.poll(line.heard, { timeout: 2_000 }).toBe(word);

test("passes, delays, swallows, goes half-open and resets", async () => {
  const first = open();
  first.say("a");
  await hears(first, "a");

  network.delay(60);
  const from = performance.now();
  first.say("b");
  await hears(first, "ab");
  expect(performance.now() - from).toBeGreaterThan(100);
  network.delay(0);

  network.blackHole(true);
  const taken = open();
  first.say("c");
  taken.say("c");
  await sleep(100);
  network.blackHole(false);
  const third = open();
  for (const line of [first, taken, third]) line.say("d");
  await hears(third, "d");
  expect([first.heard(), taken.heard()]).toEqual(["ab", ""]);
  expect([first.end(), taken.end()]).toEqual([null, null]);

  network.halfOpen();
  third.say("e");
  const fourth = open();
  fourth.say("e");
  await hears(fourth, "e");
  expect(third.heard()).toBe("d");
  expect(third.end()).toBeNull();

  network.reset();
  await expect.poll(fourth.end).toBe("ECONNRESET");
  for (const line of [first, taken, third, fourth]) line.close();
});
