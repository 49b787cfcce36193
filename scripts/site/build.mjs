import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { findLock } from "../machine/lock.mjs";
import { lastLines } from "../machine/run-command.mjs";
import { say, step } from "../machine/say.mjs";
import { runPnpm } from "./install.mjs";
import { findNote, inRepository, repository, writeNote } from "./repository.mjs";

/** The programs that a build leaves behind, in the places from which they are run. */
export const built = {
  web: inRepository("apps/web/.next/standalone/apps/web/server.js"),
  worker: inRepository("apps/worker/dist/main.mjs"),
  command: inRepository("apps/worker/dist/command.mjs"),
};

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

/** Builds web and worker unless the last build was made from these very sources. Returns whether it built. */
export async function buildIfNeeded({ show = false } = {}) {
  if (isBuilt(sourceFingerprint())) return false;
  const lock = await findLock(`build ${repository}`, { waitMs: 600_000 });
  if (!lock) throw new Error("Another build of this clone has been running for ten minutes: end it and start again.");
  try {
    const wanted = sourceFingerprint();
    if (isBuilt(wanted)) return false;
    await step("Building web and worker", () => build(show));
    writeNote("build", { fingerprint: wanted });
    return true;
  } finally {
    await lock.release();
  }
}

async function build(show) {
  const { code, output } = await runPnpm(
    ["exec", "turbo", "run", "build", "--ui=stream", "--env-mode=loose", "--output-logs=new-only"],
    {
      show,
      env: { TURBO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", NODE_ENV: "production" },
    },
  );
  const missing = Object.values(built).filter((file) => !existsSync(file));
  if (code !== 0 || missing.length > 0) {
    if (!show) say(`The build's last lines:\n${lastLines(output, 60)}`);
    const left =
      missing.length > 0 ? ` (${missing.map((file) => relative(repository, file)).join(", ")} was not made)` : "";
    throw new Error(`The build failed${left}: its lines above say where.`);
  }
  completeStandalone();
}
