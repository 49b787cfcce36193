import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { findLock } from "../machine/lock.mjs";
import { lastLines, runCommand } from "../machine/run-command.mjs";
import { say, step } from "../machine/say.mjs";
import { findNote, inRepository, repository, writeNote } from "./repository.mjs";

/** The programs that a build leaves behind, in the places from which they are run. */
export const built = {
  web: inRepository("apps/web/.next/standalone/apps/web/server.js"),
  worker: inRepository("apps/worker/dist/main.mjs"),
  command: inRepository("apps/worker/dist/command.mjs"),
};

/**
 * How Node runs the web, as in web.Dockerfile. A page leaves megabytes behind when it is drawn; in V8's usual 16 MB of
 * new space they were cleared away so often that a team's page took a fifth longer (p95, `bench:dashboard`).
 */
export const webArguments = ["--min-semi-space-size=16", "--max-semi-space-size=32", built.web];

/**
 * How Node runs the worker, as in worker.Dockerfile; its file follows. With V8's usual 16 MB for new objects a worker grew
 * to 409 MB over a batch of 100,000 stories, with half of that to 289 (`bench:batch`), at no cost that was found. What a
 * thread of evaluations may take is set where it is made.
 */
export const workerFlags = ["--enable-source-maps", "--max-semi-space-size=8"];

const skippedFolders = new Set(["node_modules", ".next", ".turbo", "dist", "e2e", "coverage", "test-results"]);
const isBuildInput = (name) =>
  !/\.(test|int\.test|spec)\.[cm]?[jt]sx?$|\.md$|^next-env\.d\.ts$|\.tsbuildinfo$/.test(name);

function listSources(folder, found = []) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name)) listSources(path, found);
    } else if (isBuildInput(entry.name)) found.push(path);
  }
  return found;
}

/** What the web's build says of itself, with the files that a browser fetches. */
export const webOutput = inRepository("apps/web/.next/standalone/apps/web/.next");

/** One hash over everything a build reads; tests and documents do not count. */
function sourceFingerprint() {
  const hash = createHash("sha256").update(process.versions.node);
  const files = ["apps", "packages"].flatMap((folder) => listSources(inRepository(folder))).sort();
  for (const file of [
    ...files,
    ...["pnpm-lock.yaml", "package.json", "turbo.json"].map((name) => inRepository(name)),
  ]) {
    hash.update(relative(repository, file)).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** The standalone server brings everything but what a browser loads directly. */
function completeStandalone() {
  const web = inRepository("apps/web");
  const standalone = join(web, ".next/standalone/apps/web");
  for (const folder of [".next/static", "public"]) {
    rmSync(join(standalone, folder), { recursive: true, force: true });
    if (existsSync(join(web, folder))) cpSync(join(web, folder), join(standalone, folder), { recursive: true });
  }
}

const isBuilt = (wanted) =>
  findNote("build")?.fingerprint === wanted && Object.values(built).every((file) => existsSync(file));

/**
 * Builds web and worker unless the last build was made from these very sources. Resolves once the worker and its
 * commands are there, to `{ whole }`: a promise of the web, which takes the longest, resolving to whether it built.
 */
export async function beginBuild({ show = false } = {}) {
  if (isBuilt(sourceFingerprint())) return { whole: Promise.resolve(false) };
  const lock = await findLock(`build ${repository}`, { waitMs: 600_000 });
  if (!lock) throw new Error("Another build of this clone has been running for ten minutes: end it and start again.");
  const wanted = sourceFingerprint();
  if (isBuilt(wanted)) {
    await lock.release();
    return { whole: Promise.resolve(false) };
  }
  try {
    await step("Building the worker", () => buildWorker(show));
  } catch (error) {
    await lock.release();
    throw error;
  }
  const whole = step("Building the web", () => buildWeb(show))
    .then(() => writeNote("build", { fingerprint: wanted }))
    .then(() => true)
    .finally(() => lock.release());
  // Who waits for it hears of a failure; until then it is nobody's unhandled one.
  whole.catch(() => undefined);
  return { whole };
}

/** As beginBuild, waited for to its end. Returns whether it built. */
export async function buildIfNeeded(options) {
  const { whole } = await beginBuild(options);
  return whole;
}

/** The worker's bundles, in a second or two. */
export const buildWorker = (show = false) => build("apps/worker", ["build.mjs"], [built.worker, built.command], show);

/** Not through `turbo run`: that wants pnpm on the PATH, and bringing it there takes a first start six seconds. */
async function buildWeb(show) {
  await build("apps/web", ["node_modules/next/dist/bin/next", "build"], [built.web], show);
  completeStandalone();
}

async function build(folder, args, made, show) {
  const { code, output } = await runCommand(process.execPath, args, {
    show,
    cwd: inRepository(folder),
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", NODE_ENV: "production" },
  });
  const missing = made.filter((file) => !existsSync(file)).map((file) => relative(repository, file));
  if (code === 0 && missing.length === 0) return;
  if (!show) say(`The build's last lines:\n${lastLines(output, 60)}`);
  const left = missing.length > 0 ? ` (${missing.join(", ")} was not made)` : "";
  throw new Error(`The build of ${folder} failed${left}: its lines above say where.`);
}
