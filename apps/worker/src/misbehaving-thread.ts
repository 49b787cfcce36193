import { setTimeout as sleep } from "node:timers/promises";
import { parentPort } from "node:worker_threads";

/** A thread for the tests of its keeper: a story's title says what it does instead of an evaluation. */
const port = parentPort;
port?.on("message", async ({ inputs }: { inputs: readonly { title: string }[] }) => {
  for (const { title } of inputs) {
    if (title === "hang") for (;;);
    if (title === "end") process.exit(1);
    if (title === "burst") {
      const held: string[][] = [];
      for (;;) held.push(Array.from({ length: 100_000 }, (_, n) => `${n}`));
    }
    if (title === "slow") await sleep(50);
    port.postMessage([{ score: title.length }]);
  }
});
port?.postMessage("ready");
