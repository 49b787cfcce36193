import { spawn } from "node:child_process";
import { JOBS, type JobName } from "@starboard/jobs/contracts/index-of-jobs";
import { buildChild, childEnvironment } from "@starboard/testing/build-child";
import { readIds, takeSnapshot } from "@starboard/testing/database-snapshot";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { wantsEveryCrash } from "@starboard/testing/env";
import { setJobScene } from "@starboard/testing/job-scenes";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const STEPS = ["taken", "started", "computed", "locked", "applied", "committed"];
const JOB_NAMES = Object.keys(JOBS) as JobName[];

/** Two steps far apart in the short form, other ones for each next job: every step is met by several jobs. */
function stepsFor(job: JobName): readonly string[] {
  const apart = STEPS.length / 2;
  const first = JOB_NAMES.indexOf(job) % apart;
  return wantsEveryCrash() ? STEPS : STEPS.filter((_, step) => step % apart === first);
}

let bundle: Awaited<ReturnType<typeof buildChild>>;
beforeAll(async () => {
  bundle = await buildChild(new URL("./crash-child.ts", import.meta.url), [
    new URL("./evaluate-thread.ts", import.meta.url),
  ]);
});
afterAll(() => bundle.remove());

interface Row {
  id: string;
  payload: object;
}

/** A process lives for a second here: threads of V8 beside it would not pay, and neither would early collections. */
const LIGHT = ["--single-threaded", "--min-semi-space-size=32"];

/** A process of its own that takes the row and kills itself at the step. @returns the signal it ended with */
function crash({ workerUrl }: TestDatabase, job: JobName, row: Row, step: string): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [...LIGHT, bundle.file, job, row.id, JSON.stringify(row.payload), step], {
    stdio: ["ignore", "ignore", "inherit"],
    env: childEnvironment(workerUrl),
  });
  return new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
}

describe.concurrent.each(JOB_NAMES)("%s, its process killed at any step", (job) => {
  test("ends as if nothing had happened", { timeout: 120_000 }, async () => {
    const scene = await openTestDatabase();
    const row = await setJobScene(scene, job);
    const known = await readIds(scene);
    const before = await takeSnapshot(scene, known);
    await scene.release();
    const inClone = async <T>(run: (database: TestDatabase) => Promise<T>): Promise<T> => {
      const database = await openTestDatabase({ template: scene.name });
      try {
        return await run(database);
      } finally {
        await database.drop();
      }
    };
    const expected = await inClone(async (database) => {
      await drainOutbox(database);
      return takeSnapshot(database, known);
    });
    expect(expected).not.toEqual(before);
    for (const step of stepsFor(job)) {
      await inClone(async (database) => {
        expect(await crash(database, job, row, step), step).toBe("SIGKILL");
        await drainOutbox(database);
        expect(await takeSnapshot(database, known), step).toEqual(expected);
      });
    }
  });
});
