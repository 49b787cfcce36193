// Bundles the worker and its commands. What holds native code or loads itself at run time stays outside.
import { cp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await rm(here("dist"), { recursive: true, force: true });
await build({
  entryPoints: [here("src/main.ts"), here("src/command.ts"), here("src/evaluate-thread.ts")],
  outdir: here("dist"),
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: true,
  metafile: true,
  external: ["bullmq", "pg", "ioredis", "@node-rs/argon2"],
  banner: {
    js: 'import { createRequire as __makeRequire } from "node:module"; const require = __makeRequire(import.meta.url);',
  },
  logLevel: "warning",
});
// The board of the queues reads its page from files.
const ui = dirname(createRequire(import.meta.url).resolve("@bull-board/ui/package.json"));
await cp(`${ui}/dist`, here("dist/queue-board/dist"), { recursive: true, filter: (path) => !path.endsWith(".map") });
await cp(here("../../packages/db/drizzle"), here("dist/drizzle"), { recursive: true });
