/** Where the test servers of this run listen. `npm test` starts them and sets the two; nothing else reads them. */
const serverUrl = (name: "TEST_ADMIN_DATABASE_URL" | "TEST_REDIS_URL", what: string): string => {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: this test needs a real ${what}. Run it through npm test.`);
  return url;
};

/** A superuser's address on the throwaway PostgreSQL. Throws when there is none: a missing server is a failure. */
export const adminDatabaseUrl = (): string => serverUrl("TEST_ADMIN_DATABASE_URL", "PostgreSQL");

/** The throwaway Redis. Throws when there is none. */
export const redisUrl = (): string => serverUrl("TEST_REDIS_URL", "Redis");

/** How often a test with random commands runs: 100 times in `npm test`, 10,000 in `npm run test:full`. */
export const modelRuns = (): number => Number(process.env.MODEL_RUNS ?? 100);

/** Whether every job is killed at every step, as `npm run test:full` does; `npm test` kills each at two of them. */
export const wantsEveryCrash = (): boolean => process.env.CRASH_POINTS === "every";

/** Where `npm run -s matrix` wants the figures; null when nobody asked. */
export const matrixReports = (): string | null => process.env.MATRIX_REPORTS ?? null;

/** The production web server's program, and a copy of it without its proxy. Throws when the build is not there. */
export function webPrograms(): { whole: string; withoutProxy: string } {
  const { MATRIX_WEB: whole, MATRIX_WEB_WITHOUT_PROXY: withoutProxy } = process.env;
  if (!whole || !withoutProxy)
    throw new Error("MATRIX_WEB is not set: run this test through npm test -- --only matrix.");
  return { whole, withoutProxy };
}

/** Random bodies a procedure gets on top of the hostile ones: 10 in `npm test`, 500 in `npm run test:full`. */
export const fuzzRuns = (): number => Number(process.env.FUZZ_RUNS ?? 6);

/** Whether every cell is asked over HTTP too, as `npm run -s matrix` does; `npm test` asks a part of them there. */
export const wantsWholeMatrix = (): boolean => process.env.MATRIX_WHOLE === "1";
