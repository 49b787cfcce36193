import { LOG_LEVELS } from "@starboard/observability/logger";
import { z } from "zod";
import { Concurrency } from "./concurrency.ts";

const isSet = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

/** What the worker and its commands read from the environment. What `meta` says stands in docs/environment.md. */
export const WorkerEnv = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).meta({
      description: "The login sb_worker, in a database of PostgreSQL 18.",
      example: "postgres://sb_worker:password@localhost:5432/starboard",
      secret: true,
    }),
    REDIS_URL: z
      .url({ protocol: /^rediss?$/ })
      .optional()
      .meta({
        description: "With it the queue is on Redis (`maxmemory-policy noeviction`), without it in PostgreSQL.",
        example: "redis://:password@localhost:6379/0",
        secret: true,
      }),
    SITE_URL: z.url({ protocol: /^https?$/ }).meta({
      description: "The address people type, for the links in mails.",
      example: "https://starboard.example.org",
    }),
    STARBOARD_SECRET: z.string().min(32).meta({
      description: "At least 32 random characters, the same for web and worker: signs links, seals the audit log.",
      secret: true,
    }),
    MAIL_URL: z
      .url({ protocol: /^smtps?$/ })
      .optional()
      .meta({
        description: "Where mail goes out; without it mails are kept in the database.",
        example: "smtp://login:password@mail.example.org:587",
        secret: true,
      }),
    MAIL_FROM: z
      .string()
      .default("Starboard <starboard@localhost>")
      .meta({ description: "The sender of every mail.", example: "Starboard <starboard@example.org>" }),
    OPS_PORT: z.coerce.number().int().min(0).max(65_535).default(9464).meta({
      description: "The port of /healthz, /readyz and /metrics; 0 takes a free one.",
      example: "9464",
    }),
    OPS_HOST: z
      .string()
      .default("127.0.0.1")
      .meta({ description: "The address on which that port listens.", example: "0.0.0.0" }),
    QUEUE_BOARD_SECRET: z
      .union([z.literal(""), z.string().min(32)])
      .optional()
      .meta({
        description:
          "At least 32 random characters: opens a board of the queues at /queues of OPS_PORT, over loopback or https, with this as the password of any name. Without it there is none.",
        secret: true,
      }),
    WORKER_CONCURRENCY: Concurrency.default({}).meta({
      description:
        "Jobs of each queue at a time in this process; what is not named keeps its number, 0 leaves a queue to others.",
      example: "batch=4,mail=0",
      usual: "interactive=4,batch=2,mail=4,maintenance=2",
    }),
    OTEL_EXPORTER_OTLP_ENDPOINT: z
      .union([z.literal(""), z.url({ protocol: /^https?$/ })])
      .optional()
      .meta({
        description: "Where spans go by OTLP over HTTP; without it trace ids stand in rows and logs only.",
        example: "http://collector:4318",
      }),
    STARBOARD_EMBEDDED: isSet.meta({
      description: "1 only on the bundled database behind a loopback listener, where `npm start` sets it.",
      example: "0",
    }),
    LOG_LEVEL: z
      .enum(LOG_LEVELS)
      .default("info")
      .meta({ description: `One of ${LOG_LEVELS.join(", ")}.`, example: "warn" }),
  })
  .meta({ title: "worker" });
export type WorkerEnv = z.output<typeof WorkerEnv>;

/** Only for `migrate`. */
export const MigrationEnv = z
  .object({
    MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).meta({
      description: "The owner's login, sb_owner.",
      example: "postgres://sb_owner:password@localhost:5432/starboard",
      secret: true,
    }),
  })
  .meta({ title: "the command `migrate`" });

/** Only for `verify-audit`. */
export const VerifyAuditEnv = z
  .object({
    STARBOARD_EARLIER_SECRETS: z
      .string()
      .default("")
      .transform((text) => text.split(",").filter((secret) => secret !== ""))
      .meta({
        description: "The secrets before STARBOARD_SECRET, the oldest first, with commas between them.",
        secret: true,
      }),
  })
  .meta({ title: "the command `verify-audit`" });

/** Only for `seed`. */
export const SeedEnv = z
  .object({
    STARBOARD_DATA: z
      .string()
      .min(1)
      .meta({ description: "The folder that keeps the demo's passwords.", example: "/var/lib/starboard" }),
  })
  .meta({ title: "the command `seed`" });

/** Reads and checks part of the environment. Throws an Error that names each variable and what is wrong with it. */
export function readEnv<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
  const result = schema.safeParse(process.env);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not complete. ${problems.join("; ")}. See .env.example.`);
}
