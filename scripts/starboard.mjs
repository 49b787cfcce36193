// The command line from a clone: bundles packages/cli when its sources are newer, then runs it where the person stands.
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const BUNDLE = join(ROOT, "packages", "cli", "dist", "starboard.mjs");
const SOURCES = ["cli", "rules", "domain"].map((name) => join(ROOT, "packages", name, "src"));

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`starboard needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(2);
}

/** Time of the newest source, in ms. */
function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

async function buildBundle() {
  process.stderr.write("starboard: building the command line …\n");
  try {
    // Only now: the bundler takes longer to load than most commands take to run.
    const { buildCli } = await import("./pack/build-cli.mjs");
    await buildCli(ROOT, BUNDLE);
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    process.stderr.write("starboard: the dependencies are not installed yet; run npm start once, or pnpm install.\n");
    process.exit(2);
  }
}

if (!existsSync(BUNDLE) || statSync(BUNDLE).mtimeMs < Math.max(...SOURCES.map(newest))) await buildBundle();
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(BUNDLE).href);
