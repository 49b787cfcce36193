import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { isRunning } from "../machine/process-table.mjs";
import { askRedis } from "./ask-redis.mjs";
import { startRedis } from "./start-redis.mjs";

const launcher = fileURLToPath(new URL("start-redis.mjs", import.meta.url));
const parent = mkdtempSync(join(tmpdir(), "starboard-redis-"));
const dataDir = join(parent, "redis");
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const loginOf = ({ url, port }) => ({ port, password: new URL(url).password });

describe("the local Redis", () => {
  test("keeps what it was given, evicts nothing and lets nobody else in", async () => {
    const first = await startRedis({ dataDir });
    await askRedis(loginOf(first), ["SET", "kept", "yes"]);
    expect(await askRedis(loginOf(first), ["CONFIG", "GET", "maxmemory-policy"])).toEqual([
      "maxmemory-policy",
      "noeviction",
    ]);
    await expect(askRedis({ port: first.port, password: "wrong" }, ["PING"])).rejects.toThrow(/WRONGPASS/);
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);
    const second = await startRedis({ dataDir });
    expect(second.url).toBe(first.url);
    expect(await askRedis(loginOf(second), ["GET", "kept"])).toBe("yes");
    await second.stop();
    expect(statSync(join(dataDir, "redis.conf")).mode & 0o777).toBe(0o600);
  });

  test("survives kill -9 of its starter and is joined by the next one", async () => {
    const code = `
      const { startRedis } = await import(${JSON.stringify(launcher)});
      const { pid } = await startRedis({ dataDir: ${JSON.stringify(dataDir)} });
      console.log(pid);
      setInterval(() => undefined, 1000);`;
    const starter = spawn(process.execPath, ["--input-type=module", "--eval", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const pid = Number(String((await once(starter.stdout, "data"))[0]));
    const gone = once(starter, "exit");
    starter.kill("SIGKILL");
    await gone;
    const next = await startRedis({ dataDir });
    expect(next).toMatchObject({ pid, reused: true });
    await next.stop();
    expect(isRunning(pid)).toBe(false);
  });

  test("starts again with its data after kill -9 of itself", async () => {
    const first = await startRedis({ dataDir });
    const died = new Promise((resolve) => first.onExit(resolve));
    process.kill(first.pid, "SIGKILL");
    await died;
    // Whoever holds a server that died lets go of it as well, or it is thought to be used for ever.
    await first.stop();
    const second = await startRedis({ dataDir });
    expect(second.reused).toBe(false);
    expect(await askRedis(loginOf(second), ["GET", "kept"])).toBe("yes");
    await second.stop();
    expect(isRunning(second.pid)).toBe(false);
  });
});
