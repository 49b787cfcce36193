import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { lastLines, runCommand } from "../machine/run-command.mjs";
import { say, step } from "../machine/say.mjs";
import { findRedisServer } from "../redis/start-redis.mjs";
import { inRepository } from "../site/repository.mjs";

/** Playwright's own browser, where somebody has downloaded it; known once the packages are installed. */
function findPlaywrightChromium() {
  try {
    const { chromium } = createRequire(inRepository("apps/web/package.json"))("@playwright/test");
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
  } catch {
    return null;
  }
}

/**
 * The browser for the end-to-end tests: CHROMIUM_PATH, the system's, then Playwright's own; null without any. The one
 * without windows comes first, as Playwright itself chooses: it spends about a third less on the same journeys.
 */
export function findChromium() {
  const usual = [
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ];
  return [process.env.CHROMIUM_PATH, ...usual].find((path) => path && existsSync(path)) ?? findPlaywrightChromium();
}

const tools = {
  chromium: {
    find: findChromium,
    packages: ["chromium-headless-shell", "fonts-liberation"],
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
