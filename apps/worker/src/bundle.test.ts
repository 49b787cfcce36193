import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { expect, test } from "vitest";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const OF_THE_SCREEN = /node_modules\/(next|next-auth|react|react-dom)\//;

const bundleWorker = () =>
  build({
    entryPoints: [here("./main.ts"), here("./command.ts"), here("./evaluate-thread.ts")],
    outdir: here("../dist-of-a-test"),
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    external: ["bullmq", "pg", "ioredis", "@node-rs/argon2"],
    logLevel: "silent",
  });

/** What is loaded with a file of the bundle: its own code, and of the files that it imports without being asked later. */
function listLoaded(outputs: Metafile["outputs"], file: string, seen = new Set<string>()): string[] {
  const output = outputs[file];
  if (!output || seen.has(file)) return [];
  seen.add(file);
  const others = output.imports.filter(({ kind }) => kind === "import-statement");
  return [...Object.keys(output.inputs), ...others.flatMap(({ path }) => listLoaded(outputs, path, seen))];
}

test("the board of the queues is a part that only its secret loads", async () => {
  const { outputs } = (await bundleWorker()).metafile;
  const main = Object.keys(outputs).find((file) => file.endsWith("/main.js")) ?? "";
  const isBoard = (input: string) => /node_modules\/(@bull-board|hono|@hono|ejs)\//.test(input);
  expect(listLoaded(outputs, main).length).toBeGreaterThan(100);
  expect(listLoaded(outputs, main).filter(isBoard)).toEqual([]);
  expect(
    Object.values(outputs)
      .flatMap(({ inputs }) => Object.keys(inputs))
      .filter(isBoard).length,
  ).toBeGreaterThan(5);
});

test("the worker's bundle carries nothing of the screen and keeps native modules outside", async () => {
  const { metafile } = await bundleWorker();
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.length).toBeGreaterThan(100);
  expect(inputs.filter((input) => OF_THE_SCREEN.test(input))).toEqual([]);
});
