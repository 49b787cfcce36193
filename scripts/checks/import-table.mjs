/**
 * Who may import whom: the table of docs/architecture.md as data, and the only place where it is written down for the checks.
 * `subpaths` narrows an arrow to some doors of the package (`*` stands for anything), `typesOnly` to `import type`.
 * `doors` are single files that may import more: the places where the product is put together.
 */
const WEB_COMPOSITION = [
  { to: "services", subpaths: ["runtime", "limit", "live", "identity"] },
  { to: "db", subpaths: ["client", "fenced-role", "migrate"] },
];
const WORKER_COMPOSITION = [
  { to: "services", subpaths: ["runtime", "live", "loops", "mail", "outbox"] },
  { to: "db", subpaths: ["client", "fenced-role", "migrate"] },
  { to: "email", subpaths: ["transport"] },
];

export const IMPORT_TABLE = {
  config: { may: [] },
  domain: { pure: true, may: [] },
  rules: { pure: true, neverAtRunTime: ["zod"], may: [{ to: "domain" }] },
  ui: { may: [] },
  observability: { may: [] },
  jobs: { may: [{ to: "domain" }, { to: "observability" }] },
  db: { may: [{ to: "domain" }] },
  email: { may: [] },
  services: {
    may: [
      { to: "domain" },
      { to: "rules" },
      { to: "db" },
      { to: "jobs", subpaths: ["contracts/*", "define-job"] },
      { to: "email" },
      { to: "observability" },
    ],
  },
  api: { may: [{ to: "services" }, { to: "domain" }] },
  auth: { may: [] },
  cli: { may: [{ to: "rules" }, { to: "domain" }] },
  demo: { may: [{ to: "domain" }, { to: "services" }] },
  testing: {
    onlyFromTests: true,
    may: [
      "domain",
      "rules",
      "ui",
      "observability",
      "jobs",
      "db",
      "email",
      "services",
      "api",
      "auth",
      "cli",
      "demo",
    ].map((to) => ({ to })),
  },
  web: {
    may: [
      { to: "api", subpaths: ["app"] },
      { to: "api", subpaths: ["client"], typesOnly: true },
      { to: "auth" },
      { to: "ui" },
      { to: "rules" },
      { to: "domain" },
      { to: "observability" },
    ],
    doors: [{ file: "apps/web/src/server/compose.ts", may: WEB_COMPOSITION }],
  },
  worker: {
    may: [{ to: "api", subpaths: ["system"] }, { to: "jobs" }, { to: "domain" }, { to: "observability" }],
    doors: [
      { file: "apps/worker/src/compose.ts", may: WORKER_COMPOSITION },
      { file: "apps/worker/src/commands/migrate.ts", may: [{ to: "db", subpaths: ["migrate"] }] },
      {
        file: "apps/worker/src/commands/status.ts",
        may: [
          { to: "db", subpaths: ["migrate"] },
          { to: "services", subpaths: ["identity"] },
        ],
      },
      {
        file: "apps/worker/src/pipeline.int.test.ts",
        may: [{ to: "services", subpaths: ["mail", "review", "story"] }],
      },
      {
        file: "apps/worker/src/mail-faults.int.test.ts",
        may: [{ to: "services", subpaths: ["organisation"] }],
      },
      {
        file: "apps/worker/src/mail-waits.int.test.ts",
        may: [
          { to: "email", subpaths: ["transport"] },
          { to: "services", subpaths: ["identity", "mail", "organisation"] },
        ],
      },
      { file: "apps/worker/src/seen-from-outside.int.test.ts", may: [{ to: "services", subpaths: ["mail"] }] },
      { file: "apps/worker/src/rollout.int.test.ts", may: [{ to: "services", subpaths: ["loops", "mail"] }] },
      {
        file: "apps/worker/src/evaluation-threads.int.test.ts",
        may: [{ to: "services", subpaths: ["evaluate-many"] }],
      },
      {
        file: "apps/worker/src/commands/dead-letters.ts",
        may: [{ to: "services", subpaths: ["operations", "runtime"] }],
      },
      {
        file: "apps/worker/src/runbooks.int.test.ts",
        may: [{ to: "services", subpaths: ["batch", "identity", "mail", "story"] }],
      },
      {
        file: "apps/worker/src/restored.int.test.ts",
        may: [{ to: "services", subpaths: ["batch", "mail", "runtime", "story"] }],
      },
      { file: "apps/worker/src/commands/verify-audit.ts", may: [{ to: "services", subpaths: ["audit"] }] },
      { file: "apps/worker/src/commands/create-owner.ts", may: [{ to: "services", subpaths: ["identity"] }] },
      { file: "apps/worker/src/evaluate-thread.ts", may: [{ to: "services", subpaths: ["evaluate-many"] }] },
      { file: "apps/worker/src/evaluation-thread.ts", may: [{ to: "services", subpaths: ["runtime"] }] },
      { file: "apps/worker/src/evaluation-threads.ts", may: [{ to: "services", subpaths: ["runtime"] }] },
      { file: "apps/worker/src/commands/seed.ts", may: [{ to: "demo" }] },
    ],
  },
};

/** Libraries that belong to some packages only. `match` ends in `*` for a whole scope. */
export const LIBRARY_TABLE = [
  { match: ["drizzle-orm", "drizzle-kit"], packages: ["db", "services", "testing"], files: [] },
  {
    match: ["bullmq", "ioredis"],
    packages: ["jobs", "testing"],
    files: ["apps/web/src/server/compose.ts", "apps/worker/src/compose.ts"],
  },
  {
    match: ["pg"],
    packages: ["db", "jobs", "services", "testing"],
    files: ["apps/web/src/server/compose.ts", "apps/worker/src/compose.ts"],
  },
  { match: ["next", "next-auth"], packages: ["web", "auth"], files: [] },
  { match: ["react", "react-dom"], packages: ["ui", "web"], files: [] },
  { match: ["@trpc/*"], packages: ["api", "web", "worker", "testing"], files: [] },
  { match: ["nodemailer"], packages: ["email"], files: [] },
  { match: ["rate-limiter-flexible"], packages: ["services"], files: ["apps/worker/src/queue-door.ts"] },
  { match: ["@bull-board/*", "@hono/*", "hono"], packages: ["jobs"], files: [] },
  { match: ["pino", "prom-client", "@opentelemetry/*"], packages: ["observability"], files: [] },
];

/** Single files of services that only some of its folders may import. */
export const INNER_DOORS = [
  {
    to: /^packages\/services\/src\/verb\/granted\.ts$/,
    from: "packages/services/src/guards/",
    typesAreFree: true,
    mend: "Only a guard may grant: load and authorise in a guard, and let the verb receive what it returns.",
  },
  {
    to: /^packages\/db\/src\/tables\/(?:users|sessions|api-tokens|mail-links|password-resets|provider-links|recovery-codes|second-factors|second-steps|sign-in-attempts)\.ts$/,
    from: "packages/services/src/identity/",
    typesAreFree: false,
    mend: "These tables know no organisation: ask a function of services/identity for what is needed.",
  },
];

/**
 * The engine in one direction, from the ground up: a file takes values from its own floor and from those below, each told
 * by the longest folder that holds it. Shapes may be named from anywhere.
 */
export const RULES_FLOORS = [
  ["text/"],
  ["lexicons/"],
  ["facts/numbers/"],
  ["facts/movements/"],
  ["facts/", "profile/"],
  ["score/"],
  ["rules/"],
];

/** What a browser must never receive, wherever the chain from a "use client" file leads. */
export const SERVER_ONLY = {
  packages: ["services", "db", "jobs", "email", "auth", "api", "demo", "testing"],
  libraries: [
    "server-only",
    "pg",
    "ioredis",
    "bullmq",
    "drizzle-orm",
    "nodemailer",
    "rate-limiter-flexible",
    "@node-rs/argon2",
    "pino",
  ],
  folders: ["apps/web/src/server/", "apps/web/src/env.ts"],
};

/** Every package that `id` may reach through the table, itself left out. Used for turbo.json's tags, which see the whole chain. */
export function reachable(id, seen = new Set()) {
  const { may, doors = [] } = IMPORT_TABLE[id];
  for (const { to } of [...may, ...doors.flatMap((door) => door.may)]) {
    if (seen.has(to)) continue;
    seen.add(to);
    reachable(to, seen);
  }
  return seen;
}

export const matchesSubpath = (patterns, subpath) =>
  patterns.some((pattern) => (pattern.endsWith("*") ? subpath.startsWith(pattern.slice(0, -1)) : subpath === pattern));
