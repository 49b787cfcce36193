import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { KINDS, prepareBackend, type SuiteBackend } from "./backends.ts";
import { newRow, openedBy, until } from "./suite-jobs.ts";

/** Inside the package, so that the external modules are found from there. */
const folder = new URL("../../node_modules/.crash-suite/", import.meta.url);
const bundle = fileURLToPath(new URL(`worker-${process.pid}.mjs`, folder));

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL("./crash-worker.ts", import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["bullmq", "pg", "ioredis"],
    // pino and prom-client are CommonJS and ask for Node's own modules with require.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
});
afterAll(() => rmSync(bundle, { force: true }));

describe.each(KINDS)("worker processes on %s", (kind) => {
  let suite: SuiteBackend;
  const opened = openedBy(() => suite);
  const processes: ChildProcess[] = [];

  beforeAll(async () => {
    suite = await prepareBackend(kind, "crash");
  });
  afterEach(async () => {
    for (const child of processes.splice(0)) child.kill("SIGKILL");
    await opened.closeAll();
    await suite.wipe();
  });
  afterAll(() => suite?.close());

  /** A bundled worker in a process of its own, as it is deployed, and the lines it says. */
  const startProcess = async (takesMs: number) => {
    const address = JSON.stringify({ kind, ...suite.address });
    const child = spawn(process.execPath, [bundle, address, String(takesMs)], { stdio: ["ignore", "pipe", "inherit"] });
    processes.push(child);
    const lines: string[] = [];
    child.stdout.on("data", (chunk) => lines.push(...String(chunk).trim().split("\n")));
    await until("the worker is ready", () => lines.includes("ready") || child.exitCode !== null, 15_000);
    expect(child.exitCode, "the worker ended at its start").toBeNull();
    return { child, lines };
  };

  test("a job whose worker is killed starts again elsewhere within lock and check", async () => {
    const { publish } = await opened.publisher();
    const doomed = await startProcess(60_000);
    const row = newRow();
    await publish([{ ...row, jobName: "item.file", queue: "maintenance" }]);
    await until("it runs", () => doomed.lines.includes(`start ${row.outboxId} 1`));
    doomed.child.kill("SIGKILL");
    const killedAt = performance.now();
    const heir = await startProcess(0);
    await until("it is done", () => heir.lines.includes(`done ${row.outboxId}`), 25_000);
    // A lock of 10 s, and two looks 5 s apart: one marks it, the next gives it back.
    expect(performance.now() - killedAt).toBeLessThan(21_000);
    expect(heir.lines).toContain(`start ${row.outboxId} 2`);
  });

  test("a worker told to stop ends by itself, and its long job starts elsewhere at once", async () => {
    const { publish } = await opened.publisher();
    const stopped = await startProcess(60_000);
    const row = newRow();
    await publish([{ ...row, jobName: "item.file", queue: "maintenance" }]);
    await until("it runs", () => stopped.lines.includes(`start ${row.outboxId} 1`));
    const heir = await startProcess(0);
    stopped.child.kill("SIGTERM");
    await until("it is done elsewhere", () => heir.lines.includes(`done ${row.outboxId}`), 5_000);
    await until("the worker has closed everything", () => stopped.lines.includes("closed"));
  });
});
