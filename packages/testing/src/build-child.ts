import { mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Bundles a test's child process as the worker is deployed, with the threads it starts beside it, inside its package,
 * so that external modules are found.
 */
export async function buildChild(
  entry: URL,
  threads: readonly URL[] = [],
): Promise<{ file: string; remove: () => void }> {
  const name = basename(entry.pathname, ".ts");
  const folder = fileURLToPath(new URL(`../node_modules/.test-children/${name}-${process.pid}/`, entry));
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [entry, ...threads].map((url) => fileURLToPath(url)),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["bullmq", "pg", "ioredis", "@node-rs/argon2"],
    // pino and prom-client are CommonJS and ask for Node's own modules with require.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  return { file: join(folder, `${name}.mjs`), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a worker process of a test is told; nothing of the person's own environment reaches it. */
export const childEnvironment = (databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  SITE_URL: "http://starboard.test",
  STARBOARD_SECRET: "s".repeat(40),
  LOG_LEVEL: "silent",
});
