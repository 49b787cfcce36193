import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runChaosPart } from "../chaos/chaos-part.mjs";
import { bootImages } from "../infra/boot-images.mjs";
import { runCommand } from "../machine/run-command.mjs";
import { say } from "../machine/say.mjs";
import { runMatrixPart } from "../matrix/matrix-part.mjs";
import { startPostgres } from "../postgres/start-postgres.mjs";
import { startRedis } from "../redis/start-redis.mjs";
import { bringUp } from "../site/bring-up.mjs";
import { buildIfNeeded, webOutput } from "../site/build.mjs";
import { inRepository } from "../site/repository.mjs";
import { judgeWeights } from "../weight/judge-weights.mjs";
import { readWeights } from "../weight/read-weights.mjs";
import { budgets, oneOf } from "../weight/weight-budgets.mjs";
import { countPlaywright, countVitest } from "./reports.mjs";
import { findChromium } from "./tools.mjs";

const none = { passed: 0, failed: 0, skipped: 0 };
const vitest = inRepository("node_modules/vitest/vitest.mjs");
const playwright = inRepository("apps/web/node_modules/@playwright/test/cli.js");

const ownSettings =
  /^(DATABASE_URL|MIGRATION_DATABASE_URL|WORKER_DATABASE_URL|REDIS_URL|MAIL_URL|SITE_URL|PORT|HOST|OPS_PORT|RATE_LIMITS|TRUSTED_PROXIES|STARBOARD_.*|TEST_.*)$/;

/** The person's own settings must not reach a test: it would prove their server instead of ours. */
function plainEnvironment(extra) {
  const kept = Object.entries(process.env).filter(([name]) => !ownSettings.test(name));
  return { ...Object.fromEntries(kept), ...extra };
}

/** How the laws run in their long form; what they mean stands in packages/testing/src/env.ts. */
const fullForm = { MODEL_RUNS: "10000", FUZZ_RUNS: "500", CRASH_POINTS: "every", MATRIX_WHOLE: "1" };

/** One of vitest's projects, with its counts; what it prints goes to `out`. */
export async function runVitest(project, { filters, folder, env, out, isFull = false }) {
  const report = join(folder, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runCommand(process.execPath, [vitest, "run", "--project", project, ...reporters, ...filters], {
    show: true,
    ...(out ? { out } : {}),
    cwd: inRepository(),
    env: plainEnvironment({ ...env, ...(isFull && fullForm) }),
  });
  return { ...countVitest(report), code };
}

async function verify() {
  const { code } = await runCommand(process.execPath, [inRepository("scripts/verify.mjs")], {
    show: true,
    cwd: inRepository(),
  });
  return { ...none, code };
}

const unit = (context) => runVitest("unit", context);

/** One throwaway PostgreSQL and one Redis for the whole part; the tests make their own databases in them. */
async function integration(context) {
  const servers = [];
  try {
    const postgres = await startPostgres({ durable: false, onProgress: say });
    servers.push(postgres);
    const redis = await startRedis();
    servers.push(redis);
    return await runVitest("integration", {
      ...context,
      env: { TEST_ADMIN_DATABASE_URL: postgres.adminUrl, TEST_REDIS_URL: redis.url },
    });
  } finally {
    for (const server of servers.reverse()) await server.stop();
  }
}

/** The engine in Node and in the browser, byte by byte, as one test: it needs the browser and nothing else. */
async function compareEngines() {
  const { code } = await runCommand(process.execPath, [inRepository("packages/rules/scripts/compare-browser.mjs")], {
    show: true,
    cwd: inRepository(),
    env: { ...plainEnvironment({}), ...(findChromium() ? { CHROMIUM_PATH: findChromium() } : {}) },
  });
  return { ...none, code, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** The production build, the weight of its pages, both images' files booted from it, and its engine as browsers run it. */
async function build() {
  const isFresh = await buildIfNeeded();
  say(isFresh ? "Web and worker are built" : "Web and worker are built from these very sources already");
  const { problems } = judgeWeights(readWeights(webOutput, oneOf), budgets);
  if (problems.length > 0) throw new Error(problems.join("\n    "));
  await bootImages();
  return compareEngines();
}

/** The production build, started by the same code as npm start on a data folder of its own. */
async function e2e({ filters, folder, signal }) {
  const report = join(folder, "e2e.json");
  const data = join(folder, "data");
  let problem = null;
  const site = await bringUp({
    env: plainEnvironment({ STARBOARD_DATA: data, PORT: "0" }),
    signal,
    onFailure: (error) => {
      problem = error;
      say(error.message);
    },
  });
  try {
    const { code } = await runCommand(process.execPath, [playwright, "test", ...filters], {
      show: true,
      cwd: inRepository("apps/web"),
      env: plainEnvironment({
        E2E_BASE_URL: site.address,
        E2E_DATA: site.dataFolder,
        E2E_WORKER_DATABASE_URL: site.addresses.worker,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        // As in an editor that shows the browser: Playwright empties the page between journeys in place of starting another,
        // whose first load costs three times the processor of a later one.
        PW_TEST_REUSE_CONTEXT: "1",
        ...(findChromium() ? { CHROMIUM_PATH: findChromium() } : {}),
      }),
    });
    return { ...countPlaywright(report), code: problem ? 1 : code };
  } finally {
    await site.stop();
  }
}

/** Who may do what: every procedure, each actor, each kind of subject; see docs/security.md. */
const matrix = (context) => runMatrixPart(context, runVitest);

/** Faults under acknowledged work, in their short form; see docs/chaos.md. */
const chaos = (context) => runChaosPart(context);

/** In the order in which they run; `budgetSeconds` is what the part may take on two cores. */
export const parts = [
  { name: "verify", budgetSeconds: 60, run: verify, hasTests: false },
  { name: "unit", budgetSeconds: 120, run: unit, hasTests: true },
  { name: "integration", budgetSeconds: 360, run: integration, hasTests: true, tools: ["redis-server"] },
  { name: "build", budgetSeconds: 120, run: build, hasTests: true, tools: ["chromium"] },
  { name: "matrix", budgetSeconds: 150, run: matrix, hasTests: true, prepare: buildIfNeeded },
  { name: "chaos", budgetSeconds: 180, run: chaos, hasTests: true, tools: ["redis-server"], prepare: buildIfNeeded },
  { name: "e2e", budgetSeconds: 480, run: e2e, hasTests: true, tools: ["chromium"], prepare: buildIfNeeded },
];

/** A folder for one run's reports and data, and how to remove it. */
export function createRunFolder() {
  // Root's PostgreSQL runs as another account, which must be able to pass through.
  const folder = mkdtempSync(join(tmpdir(), "starboard-test-run-"));
  chmodSync(folder, 0o711);
  return { folder, remove: () => existsSync(folder) && rmSync(folder, { recursive: true, force: true }) };
}
