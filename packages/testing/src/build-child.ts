import { mkdirSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles a test's child process as the worker is deployed, inside its package, so that external modules are found. */
export async function buildChild(entry: URL): Promise<{ file: string; remove: () => void }> {
  const folder = new URL("../node_modules/.test-children/", entry);
  const file = fileURLToPath(new URL(`${basename(entry.pathname, ".ts")}-${process.pid}.mjs`, folder));
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(entry)],
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["bullmq", "pg", "ioredis", "@node-rs/argon2"],
    // pino and prom-client are CommonJS and ask for Node's own modules with require.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  return { file, remove: () => rmSync(file, { force: true }) };
}

/** What a worker process of a test is told; nothing of the person's own environment reaches it. */
export const childEnvironment = (databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  SITE_URL: "http://starboard.test",
  STARBOARD_SECRET: "s".repeat(40),
  LOG_LEVEL: "silent",
});
