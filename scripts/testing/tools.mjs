import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { lastLines, runCommand } from "../machine/run-command.mjs";
import { say, step } from "../machine/say.mjs";
import { findRedisServer } from "../redis/start-redis.mjs";

/** The browser for the end-to-end tests: CHROMIUM_PATH, Debian's, or null (then Playwright looks for its own). */
export function findChromium() {
  for (const path of [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ]) {
    if (path && existsSync(path)) return path;
  }
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    const found = spawnSync("which", [name], { encoding: "utf8" });
    if (found.status === 0 && found.stdout.trim()) return found.stdout.trim();
  }
  return null;
}

const tools = {
  chromium: {
    find: findChromium,
    packages: ["chromium", "fonts-liberation"],
    why: "the end-to-end tests drive a real browser",
  },
  "redis-server": {
    find: findRedisServer,
    packages: ["redis-server"],
    why: "the integration tests run on both queue backends",
  },
};

function mayUseApt() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^(ID|ID_LIKE)=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
}

async function aptGet(args) {
  const { code, output } = await runCommand("apt-get", args, {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (code !== 0) {
    say(lastLines(output));
    throw new Error(`apt-get ${args.join(" ")} failed: its last lines above say why.`);
  }
}

/** Installs what is missing where we may, and otherwise fails with a sentence that names it. */
export async function requireTools(names) {
  const missing = names.filter((name) => tools[name].find() === null);
  if (missing.length === 0) return;
  const packages = missing.flatMap((name) => tools[name].packages);
  if (!mayUseApt()) {
    const reasons = missing.map((name) => `${name} (${tools[name].why})`).join(" and ");
    throw new Error(
      `Missing on this machine: ${reasons}. Install it and run again; on Debian: sudo apt-get install ${packages.join(" ")}`,
    );
  }
  await step(`Installing ${packages.join(", ")} with apt-get`, async () => {
    await aptGet(["update"]);
    await aptGet(["install", "--yes", "--no-install-recommends", ...packages]);
  });
  const still = missing.filter((name) => tools[name].find() === null);
  if (still.length > 0)
    throw new Error(`apt-get installed ${packages.join(", ")}, yet ${still.join(" and ")} cannot be found.`);
}
