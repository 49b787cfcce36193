import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { askLockHolder, findLock } from "./lock.mjs";

const lockModule = fileURLToPath(new URL("lock.mjs", import.meta.url));

async function holdElsewhere(name) {
  const code = `
    const { findLock } = await import(${JSON.stringify(lockModule)});
    await findLock(${JSON.stringify(name)}, { answer: () => ({ who: "the other" }) });
    console.log("held");
    setInterval(() => undefined, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  return holder;
}

describe("a lock", () => {
  test("is one process's at a time, and its holder says who it is", async () => {
    const name = randomUUID();
    const lock = await findLock(name, { answer: () => ({ who: "me" }) });
    expect(await findLock(name)).toBeNull();
    expect(await askLockHolder(name)).toEqual({ who: "me" });
    await lock.release();
    expect(await askLockHolder(name)).toBeNull();
    await (await findLock(name)).release();
  });

  test("is free the moment its holder is killed", async () => {
    const name = randomUUID();
    const holder = await holdElsewhere(name);
    expect(await findLock(name)).toBeNull();
    expect(await askLockHolder(name)).toEqual({ who: "the other" });
    holder.kill("SIGKILL");
    const lock = await findLock(name, { waitMs: 5_000 });
    expect(lock).not.toBeNull();
    await lock.release();
  });

  test("is waited for", async () => {
    const name = randomUUID();
    const first = await findLock(name);
    const waiting = findLock(name, { waitMs: 5_000 });
    await first.release();
    const second = await waiting;
    expect(second).not.toBeNull();
    await second.release();
  });
});
