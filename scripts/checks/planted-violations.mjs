import { CLEAN_TREE } from "./planted-tree.mjs";

const withDependency = (path, name, version, field = "dependencies") => {
  const manifest = JSON.parse(CLEAN_TREE[path]);
  return { [path]: JSON.stringify({ ...manifest, [field]: { ...manifest[field], [name]: version } }) };
};

const SERVICES = "packages/services/src/planted.ts";
const DOMAIN = "packages/domain/src/planted.ts";
const RULES = "packages/rules/src/planted.ts";
const API = "packages/api/src/planted.ts";
const WEB = "apps/web/src/planted.ts";
const FEATURE = "apps/web/src/features/editor/planted.ts";
const WORKER = "apps/worker/src/planted.ts";

/** What is planted, the rule that must catch it, the file it must name, and the files. */
export const VIOLATIONS = [
  // the table
  [
    "services imports api, above it",
    "layers",
    SERVICES,
    'import { app } from "@starboard/api/app";\nexport const x = app;',
  ],
  ["… as a type", "layers", SERVICES, 'import type { app } from "@starboard/api/app";\nexport type X = typeof app;'],
  ["… re-exported", "layers", SERVICES, 'export { app } from "@starboard/api/app";'],
  ["… all of it re-exported", "layers", SERVICES, 'export * from "@starboard/api/app";'],
  ["… by import()", "layers", SERVICES, 'export const x = () => import("@starboard/api/app");'],
  ["… by the type import()", "layers", SERVICES, 'export type X = import("@starboard/api/client").App;'],
  ["… in a template without holes", "layers", SERVICES, "export const x = () => import(`@starboard/api/app`);"],
  ["… for its effects alone", "layers", SERVICES, 'import "@starboard/api/app";'],
  ["… by import = require", "layers", SERVICES, 'import app = require("@starboard/api/app");\nexport const x = app;'],
  [
    "services imports the runtime of jobs",
    "layers",
    SERVICES,
    'import { startWorker } from "@starboard/jobs/runtime";\nexport const x = startWorker;',
  ],
  [
    "domain imports rules",
    "layers",
    DOMAIN,
    'import type { evaluate } from "@starboard/rules/evaluate";\nexport type X = typeof evaluate;',
  ],
  [
    "ui imports domain",
    "layers",
    "packages/ui/src/planted.ts",
    'export { SECTIONS } from "@starboard/domain/section";',
  ],
  [
    "db imports jobs",
    "layers",
    "packages/db/src/planted.ts",
    'export { notify } from "@starboard/jobs/contracts/notify";',
  ],
  ["api imports db", "layers", API, 'export { createPool } from "@starboard/db/client";'],
  ["api imports rules", "layers", API, 'export { evaluate } from "@starboard/rules/evaluate";'],
  [
    "auth imports a table",
    "layers",
    "packages/auth/src/planted.ts",
    'export { users } from "@starboard/db/tables/users";',
  ],
  ["web imports a table", "layers", WEB, 'export { users } from "@starboard/db/tables/users";'],
  ["web composes outside compose.ts", "layers", WEB, 'export { createRuntime } from "@starboard/services/runtime";'],
  [
    "compose.ts imports a table",
    "layers",
    "apps/web/src/server/compose.ts",
    'export { users } from "@starboard/db/tables/users";',
  ],
  ["web imports the router of the worker", "layers", WEB, 'export { system } from "@starboard/api/system";'],
  ["web imports a value of api/client", "layers", WEB, 'export { App } from "@starboard/api/client";'],
  [
    "worker imports rules outside its thread",
    "layers",
    WORKER,
    'export { evaluate } from "@starboard/rules/evaluate";',
  ],
  [
    "a package.json declares what it may not import",
    "layers",
    "packages/db/package.json",
    withDependency("packages/db/package.json", "@starboard/services", "workspace:*"),
  ],
  [
    "a package declares the harness",
    "layers",
    "packages/db/package.json",
    withDependency("packages/db/package.json", "@starboard/testing", "workspace:*", "devDependencies"),
  ],
  [
    "a verb grants by itself",
    "layers",
    SERVICES,
    'import { grant, type Granted } from "./verb/granted.ts";\nexport const x: Granted = grant();',
  ],
  ["a verb reads the people", "layers", SERVICES, 'export { users } from "@starboard/db/tables/users";'],
  [
    "a reader of numbers asks for movements",
    "layers",
    "packages/rules/src/facts/numbers/planted.ts",
    {
      "packages/rules/src/facts/movements/planted.ts": "export const x = 1;",
      "packages/rules/src/facts/numbers/planted.ts": 'export { x } from "../movements/planted.ts";',
    },
  ],
  // libraries
  ["drizzle outside db and services", "libraries", API, 'import { eq } from "drizzle-orm";\nexport const x = eq;'],
  ["bullmq outside jobs", "libraries", WORKER, 'import { Worker } from "bullmq";\nexport const x = Worker;'],
  ["ioredis in services", "libraries", SERVICES, 'import type { Redis } from "ioredis";\nexport type X = Redis;'],
  ["next in services", "libraries", SERVICES, 'import { headers } from "next/headers";\nexport const x = headers;'],
  [
    "next-auth in api",
    "libraries",
    API,
    'import { getServerSession } from "next-auth";\nexport const x = getServerSession;',
  ],
  ["react in services", "libraries", SERVICES, 'import { useId } from "react";\nexport const x = useId;'],
  ["tRPC in services", "libraries", SERVICES, 'import { TRPCError } from "@trpc/server";\nexport const x = TRPCError;'],
  // tests and the product
  [
    "the product imports the harness",
    "harness",
    SERVICES,
    'export { cloneDatabase } from "@starboard/testing/clone-database";',
  ],
  ["the product imports a test", "harness", SERVICES, 'import "./runtime.int.test.ts";'],
  // paths
  [
    "a relative path into another package",
    "relative",
    SERVICES,
    'export { users } from "../../db/src/tables/users.ts";',
  ],
  [
    "a relative path out of the packages",
    "relative",
    SERVICES,
    'import plan from "../../../package.json";\nexport const x = plan;',
  ],
  ["a script reaches into a package", "relative", "scripts/planted.mjs", 'import "../packages/domain/src/section.ts";'],
  ["a deep path", "deep", SERVICES, 'export { users } from "@starboard/db/src/tables/users.ts";'],
  ["a package without a subpath", "deep", SERVICES, 'export { users } from "@starboard/db";'],
  [
    "a path that is computed",
    "computed",
    SERVICES,
    'const at = "x";\nexport const x = import("@starboard/db/tables/" + at);',
  ],
  ["a path to nothing", "missing", SERVICES, 'export { gone } from "./gone.ts";'],
  // declared
  [
    "a library that the package does not declare",
    "undeclared",
    SERVICES,
    'import { z } from "zod";\nexport const x = z;',
  ],
  ["… as a type", "undeclared", SERVICES, 'import type { z } from "zod";\nexport type X = typeof z;'],
  [
    "a package that is not declared",
    "undeclared",
    "packages/testing/src/planted.ts",
    'export { evaluate } from "@starboard/rules/evaluate";',
  ],
  [
    "the product uses a development dependency",
    "undeclared",
    "packages/ui/src/button.ts",
    {
      ...withDependency("packages/ui/package.json", "diff", "catalog:", "devDependencies"),
      "packages/ui/src/button.ts": 'import { diff } from "diff";\nexport const x = diff;',
    },
  ],
  [
    "a version outside the catalog",
    "catalog",
    "packages/db/package.json",
    withDependency("packages/db/package.json", "pg", "^8.0.0"),
  ],
  [
    "a door to nowhere",
    "exports",
    "packages/db/package.json",
    {
      "packages/db/package.json": JSON.stringify({
        ...JSON.parse(CLEAN_TREE["packages/db/package.json"]),
        exports: { "./*": "./src/*.ts", "./gone": "./src/gone.ts" },
      }),
    },
  ],
  // pure
  ["domain reads a file", "pure", DOMAIN, 'import { readFileSync } from "node:fs";\nexport const x = readFileSync;'],
  ["domain reads the clock", "pure", DOMAIN, "export const x = new Date();"],
  ["… without arguments or brackets", "pure", DOMAIN, "export const x = new Date;"],
  ["… by Date()", "pure", DOMAIN, "export const x = Date();"],
  ["… by Date.now", "pure", RULES, "export const x = Date.now();"],
  ["… by another name", "pure", RULES, "const D = Date;\nexport const x = D.now();"],
  ["rules makes randomness", "pure", RULES, "export const x = Math.random();"],
  ["… taken apart", "pure", RULES, "const { random } = Math;\nexport const x = random();"],
  ["… computed", "pure", RULES, 'export const x = Math["random"]();'],
  ["rules asks for the country", "pure", RULES, 'export const x = new Intl.NumberFormat("en");'],
  ["… through a method", "pure", RULES, 'export const x = "a".localeCompare("b");'],
  ["… of a number", "pure", RULES, "export const x = (1).toLocaleString();"],
  ["domain asks for the machine's time zone", "pure", DOMAIN, "export const x = new Date(0).getHours();"],
  ["rules reaches for globalThis", "pure", RULES, 'export const x = globalThis["fetch"];'],
  ["domain waits", "pure", DOMAIN, "setTimeout(() => undefined, 1);\nexport const x = 1;"],
  ["rules loads zod through domain", "pure", RULES, 'export { Story } from "@starboard/domain/story";'],
  // the environment
  ["process.env outside env.ts", "environment", SERVICES, "export const x = process.env.PORT;"],
  ["… computed", "environment", SERVICES, 'export const x = process["env"];'],
  ["… taken apart", "environment", SERVICES, "const { env } = process;\nexport const x = env;"],
  ["… by another name", "environment", SERVICES, "const p = process;\nexport const x = p.env;"],
  ["… imported", "environment", SERVICES, 'import { env } from "node:process";\nexport const x = env;'],
  [
    "… as a default with another name",
    "environment",
    SERVICES,
    'import p from "node:process";\nexport const x = p.env;',
  ],
  ["… through globalThis", "environment", SERVICES, "export const x = globalThis.process.env;"],
  ["import.meta.env", "environment", WEB, "export const x = import.meta.env;"],
  // web
  [
    "a route reaches into a feature",
    "features",
    "apps/web/src/app/page.tsx",
    'import { Editor } from "@/features/editor/editor.ts";\nexport const x = Editor;',
  ],
  [
    "a feature reaches into another",
    "features",
    "apps/web/src/features/bank/index.ts",
    'export { Editor } from "../editor/editor.ts";',
  ],
  ["a feature imports a route", "features", FEATURE, 'import Page from "../../app/page.tsx";\nexport const x = Page;'],
  [
    "a client file imports the server",
    "client",
    FEATURE,
    '"use client";\nimport { compose } from "../../server/compose.ts";\nexport const x = compose;',
  ],
  [
    "a client file imports a file that does",
    "client",
    FEATURE,
    {
      "apps/web/src/features/editor/middle.ts": 'export { compose } from "../../server/compose.ts";',
      [FEATURE]: '"use client";\nimport { compose } from "./middle.ts";\nexport const x = compose;',
    },
  ],
  [
    "a client file imports api/app",
    "client",
    FEATURE,
    '"use client";\nimport { app } from "@starboard/api/app";\nexport const x = app;',
  ],
  [
    "a client file imports Node",
    "client",
    FEATURE,
    '"use client";\nimport { readFile } from "node:fs/promises";\nexport const x = readFile;',
  ],
  [
    "a client file reads settings",
    "client",
    FEATURE,
    '"use client";\nimport { readPort } from "../../env.ts";\nexport const x = readPort;',
  ],
  // rings
  [
    "a ring of two files",
    "cycle",
    "packages/services/src/planted.ts",
    {
      [SERVICES]: 'import { b } from "./other.ts";\nexport const a = () => b;',
      "packages/services/src/other.ts": 'import { a } from "./planted.ts";\nexport const b = () => a;',
    },
  ],
  [
    "a ring of types",
    "cycle",
    SERVICES,
    {
      [SERVICES]: 'import type { B } from "./other.ts";\nexport type A = B;',
      "packages/services/src/other.ts": 'export type B = import("./planted.ts").A[];',
    },
  ],
  ["a file that imports itself", "cycle", SERVICES, 'import type { A } from "./planted.ts";\nexport type A = A[];'],
  ["a file that cannot be parsed", "syntax", SERVICES, "export const = ;"],
];
