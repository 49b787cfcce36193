import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRunning, waitForExit } from "../machine/process-table.mjs";
import { findAccount, runAs } from "./account.mjs";
import { withClient } from "./connection.mjs";
import { startPostgres } from "./start-postgres.mjs";

const starterFile = fileURLToPath(new URL("fixture/starter.mjs", import.meta.url));
const folders = [];
const children = [];

function newFolder() {
  const parent = mkdtempSync(join(tmpdir(), "starboard-launcher-"));
  chmodSync(parent, 0o711);
  folders.push(parent);
  return join(parent, "postgres");
}

/** What one start and stop leave, of which each test of a cluster that is there already takes a copy. */
let made;
beforeAll(async () => {
  made = newFolder();
  await (await startPostgres({ dataDir: made })).stop();
}, 60_000);
function madeFolder() {
  const dataDir = newFolder();
  // Keeps the account that PostgreSQL runs as where this is root.
  execFileSync("cp", ["-a", made, dataDir]);
  rmSync(join(dataDir, "port"));
  return dataDir;
}

function spawnStarter(...args) {
  const child = spawn(process.execPath, [starterFile, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  children.push(child);
  return child;
}

async function answerOf(child) {
  const [line] = await once(createInterface(child.stdout), "line");
  return JSON.parse(line);
}

async function killHard(child) {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

async function stopNicely(child) {
  const gone = once(child, "exit");
  child.stdin.end();
  await gone;
}

const keepRow = (url) =>
  withClient(url, async (client) => {
    await client.query("create table if not exists kept (n int)");
    await client.query("insert into kept values (1)");
  });
const countRows = (url) =>
  withClient(url, async (c) => (await c.query("select count(*)::int as n from kept")).rows[0].n);

/** Leaves a stopped cluster whose postmaster.pid names `pid`, as a killed server leaves one. */
async function clusterWithStalePid(pid) {
  const dataDir = madeFolder();
  const first = await startPostgres({ dataDir });
  await keepRow(first.adminUrl);
  const lines = readFileSync(join(dataDir, "cluster/postmaster.pid"), "utf8").split("\n");
  await first.stop();
  lines[0] = String(pid);
  writeFileSync(join(dataDir, "cluster/postmaster.pid"), lines.join("\n"));
  return dataDir;
}

afterAll(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  for (const folder of folders) {
    const dataDir = join(folder, "postgres");
    // Joined to be ended: one that a failed test left.
    if (existsSync(join(dataDir, "cluster/postmaster.pid"))) {
      const server = await startPostgres({ dataDir }).catch(() => null);
      await server?.stop();
    }
    rmSync(folder, { recursive: true, force: true });
  }
});

describe("the bundled PostgreSQL", () => {
  test("keeps data and port from start to start, and its password to its owner", async () => {
    const dataDir = newFolder();
    const first = await startPostgres({ dataDir });
    await keepRow(first.adminUrl);
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);
    const second = await startPostgres({ dataDir });
    expect(second.adminUrl).toBe(first.adminUrl);
    expect(await countRows(second.adminUrl)).toBe(1);
    const wrong = new URL(second.adminUrl);
    wrong.password = "wrong";
    await expect(withClient(wrong.href, () => undefined)).rejects.toThrow(/password authentication failed/);
    await second.stop();
  });

  test("survives kill -9 of its starter and is joined by the next one", async () => {
    const dataDir = madeFolder();
    const starter = spawnStarter(dataDir);
    const first = await answerOf(starter);
    await keepRow(first.adminUrl);
    await killHard(starter);
    expect(isRunning(first.pid)).toBe(true);
    const second = await startPostgres({ dataDir });
    expect(second).toMatchObject({ reused: true, pid: first.pid, port: first.port });
    expect(await countRows(second.adminUrl)).toBe(1);
    await second.stop();
    expect(await waitForExit(first.pid, 2_000)).toBe(true);
  });

  test("serves two starters at once with one server, which ends with the last of them", async () => {
    const dataDir = newFolder();
    const starters = [spawnStarter(dataDir), spawnStarter(dataDir)];
    const answers = await Promise.all(starters.map(answerOf));
    expect(answers[0].pid).toBe(answers[1].pid);
    expect(answers.map((answer) => answer.reused).sort()).toEqual([false, true]);
    await stopNicely(starters[0]);
    await keepRow(answers[1].adminUrl);
    await stopNicely(starters[1]);
    expect(isRunning(answers[0].pid)).toBe(false);
  });

  test("leaves nothing half made when it is killed while making the database", async () => {
    const dataDir = newFolder();
    const starter = spawnStarter(dataDir);
    const isHalfMade = () => {
      try {
        return readdirSync(dataDir).some((name) => name.startsWith("cluster.new-"));
      } catch {
        return false;
      }
    };
    while (!isHalfMade()) await new Promise((resolve) => setTimeout(resolve, 5));
    await killHard(starter);
    const server = await startPostgres({ dataDir });
    expect(readdirSync(dataDir).filter((name) => name.startsWith("cluster"))).toEqual(["cluster"]);
    await keepRow(server.adminUrl);
    await server.stop();
  });

  test("moves away from a taken port and remembers the new one", async () => {
    const dataDir = madeFolder();
    const first = await startPostgres({ dataDir });
    await first.stop();
    const squatter = createServer().listen(first.port, "127.0.0.1");
    await once(squatter, "listening");
    const second = await startPostgres({ dataDir });
    expect(second.port).not.toBe(first.port);
    await second.stop();
    squatter.close();
    const third = await startPostgres({ dataDir });
    expect(third.port).toBe(second.port);
    await third.stop();
  });

  test("starts again after kill -9 of the server itself, and says that it died", async () => {
    const dataDir = madeFolder();
    const first = await startPostgres({ dataDir });
    await keepRow(first.adminUrl);
    const died = new Promise((resolve) => first.onExit(resolve));
    process.kill(first.pid, "SIGKILL");
    await died;
    const second = await startPostgres({ dataDir });
    expect(second.reused).toBe(false);
    expect(await countRows(second.adminUrl)).toBe(1);
    await second.stop();
  });

  test("does not take another process with the old number for its server", async () => {
    const stranger = spawn("sleep", ["60"], { ...runAs(findAccount("/nowhere")), cwd: "/" });
    children.push(stranger);
    const dataDir = await clusterWithStalePid(stranger.pid);
    const server = await startPostgres({ dataDir });
    expect(server.reused).toBe(false);
    expect(await countRows(server.adminUrl)).toBe(1);
    expect(isRunning(stranger.pid)).toBe(true);
    await server.stop();
  });

  const linuxTest = process.platform === "linux" ? test : () => undefined;
  linuxTest("does not take a zombie for its server", async () => {
    const parent = spawn("sh", ["-c", "sleep 0.1 & echo $!; exec sleep 60"], {
      ...runAs(findAccount("/nowhere")),
      cwd: "/",
    });
    children.push(parent);
    const zombie = Number((await once(createInterface(parent.stdout), "line"))[0]);
    while (isRunning(zombie)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readFileSync(`/proc/${zombie}/stat`, "utf8")).toContain(") Z ");
    const dataDir = await clusterWithStalePid(zombie);
    const server = await startPostgres({ dataDir });
    expect(await countRows(server.adminUrl)).toBe(1);
    await server.stop();
  });

  test("refuses the data of another major version and names the command that carries it over", async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, "cluster"), { recursive: true });
    writeFileSync(join(dataDir, "cluster/PG_VERSION"), "16\n");
    await expect(startPostgres({ dataDir })).rejects.toThrow(/PostgreSQL 16.*node scripts\/upgrade-data\.mjs/);
    rmSync(dataDir, { recursive: true });
  });

  test("removes a throwaway cluster at its end, and the one of a killed process at the next start", async () => {
    const starter = spawnStarter();
    const abandoned = await answerOf(starter);
    const folder = await withClient(
      abandoned.adminUrl,
      async (client) => (await client.query("select current_setting('data_directory') as folder")).rows[0].folder,
    );
    await killHard(starter);
    const server = await startPostgres({ durable: false });
    expect(isRunning(abandoned.pid)).toBe(false);
    expect(() => readdirSync(dirname(folder))).toThrow(/ENOENT/);
    await server.stop();
    expect(() => readdirSync(server.dataDir)).toThrow(/ENOENT/);
  });
});
