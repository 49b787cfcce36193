import { setTimeout as sleep } from "node:timers/promises";
import { parentPort } from "node:worker_threads";

/** A thread for the tests of its keeper: a story's title says what it does instead of an evaluation. */
const port = parentPort;
port?.on("message", async ({ inputs }: { inputs: readonly { title: string }[] }) => {
  for (const { title } of inputs) {
    if (title === "hang") for (;;);
    if (title === "end") process.exit(1);
    if (title === "burst") {
      const held: number[][] = [];
      for (;;) held.push(new Array<number>(1_000_000).fill(held.length));
    }
    if (title === "slow") await sleep(50);
    port.postMessage([{ score: title.length }]);
  }
});
port?.postMessage("ready");
