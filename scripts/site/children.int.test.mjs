import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isRunning, waitForExit } from "../machine/process-table.mjs";
import { createChildren } from "./children.mjs";

const brittle = fileURLToPath(new URL("fixture/brittle.mjs", import.meta.url));
const keeper = fileURLToPath(new URL("fixture/keeper.mjs", import.meta.url));
let folder;
let list;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "starboard-children-"));
  mkdirSync(join(folder, "logs"));
  list = join(folder, "started");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const started = () => (existsSync(list) ? readFileSync(list, "utf8").trim().split("\n").map(Number) : []);
const hasStarted = (count) =>
  vi.waitFor(() => expect(started()).toHaveLength(count), { timeout: 10_000, interval: 20 });

function keep({ habit = "runs", onFailure = () => undefined } = {}) {
  const children = createChildren({ folder, onFailure, say: () => undefined });
  children.start("worker", { args: [brittle, list, habit], cwd: folder, env: process.env });
  return children;
}

describe("the processes of a site", () => {
  test("are started again when one is killed", async () => {
    const children = keep();
    await hasStarted(1);
    process.kill(started()[0], "SIGKILL");
    await hasStarted(2);
    await children.stop("worker");
    expect(started().filter(isRunning)).toEqual([]);
  });

  test("are given up after the third death within a minute, with one sentence", async () => {
    const problem = await new Promise((resolve) => keep({ habit: "dies", onFailure: resolve }));
    expect(started()).toHaveLength(3);
    expect(problem.message).toMatch(/^The worker process ended 3 times within a minute \(last with code 3\)/);
  });

  test("end even when they do not listen", async () => {
    const children = keep({ habit: "deaf" });
    await hasStarted(1);
    await children.stop("worker", 200);
    expect(started().filter(isRunning)).toEqual([]);
  });

  test("end by themselves when their starter is killed", async () => {
    const starter = spawn(process.execPath, [keeper, folder, brittle, list], { stdio: "ignore" });
    await hasStarted(1);
    starter.kill("SIGKILL");
    expect(await waitForExit(started()[0], 5_000)).toBe(true);
  });

  test("are ended by the next start when they outlive their starter all the same", async () => {
    const first = keep({ habit: "deaf" });
    await hasStarted(1);
    const next = createChildren({ folder, onFailure: () => undefined, say: () => undefined });
    await next.endOrphans();
    expect(isRunning(started()[0])).toBe(false);
    await first.stop("worker", 200);
  });
});
