import { LOG_LEVELS } from "@starboard/observability/logger";
import { z } from "zod";
import { Concurrency } from "./concurrency.ts";

const isSet = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

/** What the worker and its commands read from the environment. */
export const WorkerEnv = z.object({
  /** Login `sb_worker`. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** With it the queue is on Redis, without it on PostgreSQL. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Origin of the web app, for links in mails. */
  SITE_URL: z.url({ protocol: /^https?$/ }),
  STARBOARD_SECRET: z.string().min(32),
  /** smtp(s)://…; without it mails are kept in the database. */
  MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default("Starboard <starboard@localhost>"),
  /** Where /healthz, /readyz and /metrics answer, on loopback unless OPS_HOST says otherwise. */
  OPS_PORT: z.coerce.number().int().min(0).max(65_535).default(9464),
  OPS_HOST: z.string().default("127.0.0.1"),
  /** Jobs of each queue at a time in this process, such as `batch=4,mail=0`; a queue with 0 is left to others. */
  WORKER_CONCURRENCY: Concurrency.default({}),
  /** Where spans go, such as http://collector:4318; without it there are trace ids in rows and logs only. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).optional(),
  STARBOARD_EMBEDDED: isSet,
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
});
export type WorkerEnv = z.output<typeof WorkerEnv>;

/** Only for `migrate`: the owner's login. */
export const MigrationEnv = z.object({ MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }) });

/** Only for `verify-audit`: the secrets before STARBOARD_SECRET, the oldest first, with commas between them. */
export const VerifyAuditEnv = z.object({
  STARBOARD_EARLIER_SECRETS: z
    .string()
    .default("")
    .transform((text) => text.split(",").filter((secret) => secret !== "")),
});

/** Only for `seed`: the folder that keeps the demo's passwords. */
export const SeedEnv = z.object({ STARBOARD_DATA: z.string().min(1) });

/** Reads and checks part of the environment. Throws an Error that names each variable and what is wrong with it. */
export function readEnv<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
  const result = schema.safeParse(process.env);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not complete. ${problems.join("; ")}. See .env.example.`);
}
