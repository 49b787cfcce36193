import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { QUEUES } from "@starboard/jobs/contracts/queues";
import { buildChild, childEnvironment } from "@starboard/testing/build-child";
import { redisUrl } from "@starboard/testing/env";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory } from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

const skewedClock = new URL("../../../scripts/chaos/skewed-clock.mjs", import.meta.url).href;
const STOPPED_MS = 2 * QUEUES.interactive.lockDurationMs;
const MINUTE_MS = 60_000;

let bundle: Awaited<ReturnType<typeof buildChild>>;
const children: ChildProcess[] = [];
beforeAll(async () => {
  bundle = await buildChild(new URL("./zombie-child.ts", import.meta.url), [
    new URL("./evaluate-thread.ts", import.meta.url),
  ]);
});
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  bundle.remove();
});

interface Child {
  process: ChildProcess;
  says: (word: string) => Promise<void>;
  ended: Promise<number | null>;
}

/** A worker in a process of its own, whose clock is wrong by `skewMs`. */
function startChild(database: TestDatabase, queue: string | null, args: string[], skewMs = 0): Child {
  const redis = queue && Object.assign(new URL(redisUrl()), { pathname: `/${queue}` }).href;
  const child = spawn(process.execPath, ["--import", skewedClock, bundle.file, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...childEnvironment(database.workerUrl),
      OPS_PORT: "0",
      CHAOS_SKEW_MS: String(skewMs),
      ...(redis && { REDIS_URL: redis }),
    },
  });
  children.push(child);
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  return {
    process: child,
    says: (word) => vi.waitFor(() => expect(said).toContain(word), { timeout: 20_000, interval: 20 }),
    ended: new Promise((resolve) => child.once("exit", (code) => resolve(code))),
  };
}

async function openScene(slug: string) {
  const database = await openTestDatabase();
  const organisation = await addTestOrganisation(database.app, slug);
  const author = await organisation.add("Author", ["candidate"]);
  const effects = async () => {
    const [row] = await database.look<{ undone: number; evaluations: number; commits: number; starts: number }>(
      `select (select count(*)::int from outbox where done_at is null and job_name = 'story.evaluate') as undone,
        (select count(*)::int from evaluations) as evaluations,
        (select count(*)::int from audit_entries where action = 'evaluation.store') as commits,
        (select max(attempts) from outbox where job_name = 'story.evaluate') as starts`,
    );
    return row;
  };
  return { database, author, effects };
}

/** Numbers of Redis databases that no other file of the tests uses. */
const CASES = [
  ["postgres", "computed", null],
  ["postgres", "locked", null],
  ["redis", "computed", "13"],
  ["redis", "locked", "14"],
] as const;

describe.concurrent.each(CASES)("a worker on %s, stopped where its job is %s", (kind, step, queue) => {
  test("and continued after twice the lock commits nothing twice", { timeout: 120_000 }, async () => {
    const { database, author, effects } = await openScene(`zombie-${kind}-${step}`);
    const zombie = startChild(database, queue, [step, "until-continued"], MINUTE_MS);
    await zombie.says("ready");
    await addTestStory(author);
    await zombie.says("here");
    zombie.process.kill("SIGSTOP");
    const heir = startChild(database, queue, ["never"], -MINUTE_MS);
    await heir.says("ready");
    const once = { undone: 0, evaluations: 1, commits: 1 };
    await Promise.all([
      sleep(STOPPED_MS),
      vi.waitFor(async () => expect(await effects()).toMatchObject(once), { timeout: 40_000, interval: 100 }),
    ]);
    zombie.process.kill("SIGCONT");
    // Both go on working: another story shows that the zombie has gone past its old job.
    await addTestStory(author);
    const twice = { undone: 0, evaluations: 2, commits: 2 };
    await vi.waitFor(async () => expect(await effects()).toMatchObject(twice), { timeout: 40_000, interval: 100 });
    await sleep(2_000);
    expect(await effects()).toMatchObject(twice);
    expect((await effects())?.starts).toBeGreaterThan(1);
    for (const { process: child } of [zombie, heir]) child.kill("SIGKILL");
    await database.drop();
  });
});

describe.concurrent.each([
  ["postgres", null],
  ["redis", "15"],
] as const)("a worker on %s with a job that never ends", (kind, queue) => {
  test("stops within 20 s when it is asked to, and another does the job", { timeout: 120_000 }, async () => {
    const { database, author, effects } = await openScene(`graceful-${kind}`);
    const stopping = startChild(database, queue, ["computed", "for-ever"]);
    await stopping.says("ready");
    await addTestStory(author);
    await stopping.says("here");
    const heir = startChild(database, queue, ["never"]);
    await heir.says("ready");
    const from = performance.now();
    stopping.process.kill("SIGTERM");
    expect(await stopping.ended).toBe(0);
    expect(performance.now() - from).toBeLessThan(20_500);
    await vi.waitFor(async () => expect(await effects()).toMatchObject({ undone: 0, commits: 1 }), {
      timeout: 30_000,
      interval: 100,
    });
    heir.process.kill("SIGKILL");
    await database.drop();
  });
});
