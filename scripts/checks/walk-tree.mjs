import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What git ignores or other people wrote. A name here hides a folder wherever it lies. */
const SKIPPED_FOLDERS = new Set([
  ".git",
  ".next",
  ".starboard",
  ".turbo",
  "coverage",
  "dist",
  "node_modules",
  "playwright-report",
  "test-results",
]);
/** In a git worktree `.git` is a file that names a folder of this machine. */
const SKIPPED_FILES = new Set([".git", "next-env.d.ts", ".env", ".env.local"]);

/**
 * Every file of the project, as paths from its root with forward slashes, sorted.
 * It walks the disk and asks git nothing, so that an unpacked archive and a planted tree are read in the same way.
 */
export function walkTree(root, folder = "") {
  const found = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) found.push(...walkTree(root, path));
    } else if (entry.isFile() && !SKIPPED_FILES.has(entry.name) && !entry.name.endsWith(".tsbuildinfo")) {
      found.push(path);
    }
  }
  return folder ? found : found.sort();
}

const MODULE = /\.(?:ts|tsx|mts|mjs|js|jsx|cjs)$/;

export const isModule = (path) => MODULE.test(path);

/** Tests and what only tests run: they may use the harness and the root's development dependencies. */
export const isTestFile = (path) =>
  /\.(?:test|spec|bench)\.(?:ts|tsx|mjs)$/.test(path) ||
  /^(?:apps|packages)\/[^/]+\/(?:e2e|bench|src\/contract-suite)\//.test(path) ||
  path.startsWith("packages/testing/");

/** Files that a tool reads at build or test time and that never run in the product. */
export const isToolFile = (path) =>
  /^(?:(?:apps|packages)\/[^/]+\/)?scripts\//.test(path) ||
  /\.config\.(?:ts|mts|mjs|js)$/.test(path) ||
  /(?:^|\/)build\.mjs$/.test(path);

export const readText = (root, path) => readFileSync(join(root, path), "utf8");
