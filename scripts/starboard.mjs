// The command line from a clone: bundles packages/cli when its sources are newer, then runs it where the person stands.
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
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
  let esbuild;
  try {
    esbuild = await import("esbuild");
  } catch {
    process.stderr.write("starboard: the dependencies are not installed yet; run npm start once, or pnpm install.\n");
    process.exit(2);
  }
  process.stderr.write("starboard: building the command line …\n");
  mkdirSync(dirname(BUNDLE), { recursive: true });
  // Renamed into place, so that two first uses at once never read half a file.
  const draft = `${BUNDLE}.${process.pid}`;
  await esbuild.build({
    entryPoints: [join(ROOT, "packages", "cli", "src", "bin.ts")],
    outfile: draft,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
  });
  renameSync(draft, BUNDLE);
}

if (!existsSync(BUNDLE) || statSync(BUNDLE).mtimeMs < Math.max(...SOURCES.map(newest))) await buildBundle();
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(BUNDLE).href);
