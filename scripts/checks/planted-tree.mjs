import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const manifest = (id, dependencies, more = {}) =>
  JSON.stringify({
    name: `@starboard/${id}`,
    private: true,
    type: "module",
    exports: { "./*": "./src/*.ts" },
    dependencies,
    ...more,
  });

const ours = (...ids) => Object.fromEntries(ids.map((id) => [`@starboard/${id}`, "workspace:*"]));
const theirs = (...names) => Object.fromEntries(names.map((name) => [name, "catalog:"]));
const tags = (id) => JSON.stringify({ extends: ["//"], tags: [id] });

/** A small Starboard in which every import is allowed: what the planted violations are planted into. */
export const CLEAN_TREE = {
  "package.json": JSON.stringify({
    name: "starboard",
    private: true,
    type: "module",
    packageManager: "pnpm@12.21.0",
    scripts: { verify: "node scripts/verify.mjs" },
    devDependencies: theirs("vitest"),
  }),
  "pnpm-workspace.yaml": "packages:\n  - apps/*\n  - packages/*\n",
  ".gitignore": "node_modules/\n.turbo/\n",
  ".env.example": "# Where the server listens\nPORT=3000\n",
  "README.md":
    "# Starboard\n\nSee [the plan](docs/plan.md#the-tree), `packages/domain/src/section.ts` and `npm run verify`.\n",
  "docs/plan.md": "# Plan\n\n## The tree\n",

  "packages/domain/package.json": manifest("domain", theirs("zod"), { scripts: { typecheck: "tsc --noEmit" } }),
  "packages/domain/tsconfig.json": '{ "extends": "@starboard/config/tsconfig/pure.json", "include": ["src"] }',
  "packages/domain/turbo.json": tags("domain"),
  "packages/domain/README.md": "# domain\n",
  "packages/domain/src/section.ts":
    "export const SECTIONS: readonly string[] = [];\nexport const atNoon = () => new Date(0);\n",
  "packages/domain/src/story.ts": 'import { z } from "zod";\nexport const Story = z.object({});\n',
  "packages/rules/package.json": manifest("rules", ours("domain")),
  "packages/rules/turbo.json": tags("rules"),
  "packages/rules/README.md": "# rules\n",
  "packages/rules/src/evaluate.ts":
    'import { SECTIONS } from "@starboard/domain/section";\nexport const evaluate = () => Math.max(SECTIONS.length, 1);\n',
  "packages/db/package.json": manifest("db", { ...ours("domain"), ...theirs("drizzle-orm", "pg") }),
  "packages/db/turbo.json": tags("db"),
  "packages/db/README.md": "# db\n",
  "packages/db/src/client.ts": 'import { Pool } from "pg";\nexport const createPool = () => new Pool();\n',
  "packages/db/src/auth-tables.ts": 'export { users } from "./tables/users.ts";\n',
  "packages/db/src/tables/users.ts":
    'import { pgTable } from "drizzle-orm/pg-core";\nexport const users = pgTable("users", {});\n',
  "packages/db/src/tables/stories.ts":
    'import { pgTable } from "drizzle-orm/pg-core";\nexport const stories = pgTable("stories", {});\n',
  "packages/jobs/package.json": manifest("jobs", { ...ours("domain"), ...theirs("bullmq") }),
  "packages/jobs/turbo.json": tags("jobs"),
  "packages/jobs/README.md": "# jobs\n",
  "packages/jobs/src/runtime.ts": 'import { Worker } from "bullmq";\nexport const startWorker = () => Worker;\n',
  "packages/jobs/src/contracts/notify.ts": 'export const notify = "notify";\n',
  "packages/services/package.json": manifest("services", {
    ...ours("db", "domain", "jobs", "rules"),
    ...theirs("drizzle-orm"),
  }),
  "packages/services/turbo.json": tags("services"),
  "packages/services/README.md": "# services\n",
  "packages/services/src/verb/granted.ts": "export const grant = () => 1;\nexport type Granted = number;\n",
  "packages/services/src/guards/require-story.ts": 'export { grant } from "../verb/granted.ts";\n',
  "packages/services/src/identity/sign-in.ts": 'export { users } from "@starboard/db/tables/users";\n',
  "packages/services/src/evaluate-many.ts": "export const tryEvaluation = () => 1;\n",
  "packages/services/src/runtime.ts":
    'import { stories } from "@starboard/db/tables/stories";\nimport { notify } from "@starboard/jobs/contracts/notify";\nexport const createRuntime = () => [stories, notify];\n',
  "packages/services/src/runtime.int.test.ts":
    'import { cloneDatabase } from "@starboard/testing/clone-database";\nimport { expect, test } from "vitest";\nimport { createRuntime } from "./runtime.ts";\ntest("runs", () => expect([cloneDatabase, createRuntime]).toHaveLength(2));\n',
  "packages/api/package.json": manifest("api", ours("services")),
  "packages/api/turbo.json": tags("api"),
  "packages/api/README.md": "# api\n",
  "packages/api/src/app.ts":
    'import { createRuntime } from "@starboard/services/runtime";\nexport const app = createRuntime;\n',
  "packages/api/src/client.ts": 'import type { app } from "./app.ts";\nexport type App = typeof app;\n',
  "packages/api/src/system.ts": "export const system = 1;\n",
  "packages/auth/package.json": manifest("auth", {}),
  "packages/auth/turbo.json": tags("auth"),
  "packages/auth/README.md": "# auth\n",
  "packages/auth/src/session.ts": "export const session = 1;\n",
  "packages/testing/package.json": manifest("testing", ours("db")),
  "packages/testing/turbo.json": tags("testing"),
  "packages/testing/README.md": "# testing\n",
  "packages/testing/src/clone-database.ts":
    'import { createPool } from "@starboard/db/client";\nexport const cloneDatabase = createPool;\n',
  "packages/ui/package.json": manifest("ui", {}, { peerDependencies: theirs("react") }),
  "packages/ui/turbo.json": tags("ui"),
  "packages/ui/README.md": "# ui\n",
  "packages/ui/src/button.ts": '"use client";\nimport { useId } from "react";\nexport const Button = () => useId();\n',

  "apps/web/package.json": manifest("web", {
    ...ours("api", "auth", "db", "rules", "services", "ui"),
    ...theirs("react"),
  }),
  "apps/web/turbo.json": tags("web"),
  "apps/web/README.md": "# web\n",
  "apps/web/src/env.ts": "export const readPort = () => process.env.PORT;\n",
  "apps/web/src/server/compose.ts":
    'import { createPool } from "@starboard/db/client";\nimport { createRuntime } from "@starboard/services/runtime";\nexport const compose = [createPool, createRuntime];\n',
  "apps/web/src/features/editor/index.ts": 'export { Editor } from "./editor.ts";\n',
  "apps/web/src/features/editor/editor.ts":
    '"use client";\nimport type { App } from "@starboard/api/client";\nimport { Button } from "@starboard/ui/button";\nexport const Editor = (app: App) => [Button, app];\n',
  "apps/web/src/app/page.tsx":
    'import { Editor } from "@/features/editor/index.ts";\nexport default function Page() {\n  return Editor;\n}\n',
  "apps/worker/package.json": manifest("worker", { ...ours("api", "jobs", "services"), ...theirs("bullmq") }),
  "apps/worker/turbo.json": tags("worker"),
  "apps/worker/README.md": "# worker\n",
  "apps/worker/src/main.ts":
    'import { system } from "@starboard/api/system";\nexport const main = [system, new URL("./evaluate-thread.ts", import.meta.url)];\n',
  "apps/worker/src/evaluate-thread.ts":
    'import { tryEvaluation } from "@starboard/services/evaluate-many";\nexport const run = tryEvaluation;\n',
  "apps/worker/src/compose.ts": 'import { Queue } from "bullmq";\nexport const queue = Queue;\n',
};

/**
 * Writes a tree into a temporary folder. `restore` undoes a `write`. With `toolsFrom` the tree
 * finds the installed commands and packages of that root.
 */
export function plantTree(files, toolsFrom) {
  const root = mkdtempSync(join(tmpdir(), "starboard-planted-"));
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  if (toolsFrom) symlinkSync(join(toolsFrom, "node_modules"), join(root, "node_modules"), "dir");
  const restore = (path) => (path in files ? write(path, files[path]) : rmSync(join(root, path)));
  return { root, write, restore, remove: () => rmSync(root, { recursive: true, force: true }) };
}
