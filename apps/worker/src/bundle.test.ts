import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const OF_THE_SCREEN = /node_modules\/(next|next-auth|react|react-dom)\//;

test("the worker's bundle carries nothing of the screen and keeps native modules outside", async () => {
  const { metafile } = await build({
    entryPoints: [here("./main.ts"), here("./command.ts"), here("./evaluate-thread.ts")],
    outdir: here("../dist-of-a-test"),
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    external: ["bullmq", "pg", "ioredis", "@node-rs/argon2"],
    logLevel: "silent",
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.length).toBeGreaterThan(100);
  expect(inputs.filter((input) => OF_THE_SCREEN.test(input))).toEqual([]);
});
