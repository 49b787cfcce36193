import type { AuthSettings } from "@starboard/auth/create-auth-options";
import { type RateLimits, RateLimitText } from "@starboard/domain/rate-limit";
import { LOG_LEVELS } from "@starboard/observability/logger";
import { z } from "zod";

const isSet = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

/** Secrets and tokens go there, so it is https; plain http only to this very machine. */
const ProviderUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => /^(https:|http:\/\/(127\.0\.0\.1|localhost)(:|\/|$))/.test(url), "Use https.")
  .transform((url) => url.replace(/\/$/, ""));

const PROVIDER = "Signing in with it is offered where both its keys are set and not empty.";

/** What the web app reads from the environment; Next's own PORT and HOSTNAME aside. What `meta` says stands in docs/environment.md. */
export const WebEnv = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).meta({
      description: "The login sb_app, in a database of PostgreSQL 18.",
      example: "postgres://sb_app:password@localhost:5432/starboard",
      secret: true,
    }),
    SITE_URL: z.url({ protocol: /^https?$/ }).meta({
      description: "The address people type; cookies and links follow it.",
      example: "https://starboard.example.org",
    }),
    STARBOARD_SECRET: z.string().min(32).meta({
      description: "At least 32 random characters, the same for web and worker: signs sessions and links.",
      secret: true,
    }),
    STARBOARD_EARLIER_SECRETS: z
      .string()
      .default("")
      .transform((text) => text.split(",").filter((secret) => secret !== ""))
      .meta({
        description:
          "The secrets before STARBOARD_SECRET, with commas between them: people's second factors that were sealed under one of them open still, and are sealed anew.",
        secret: true,
      }),
    STARBOARD_EMBEDDED: isSet.meta({
      description:
        "1 opens the demo's one-click sign-in and the list of kept mails: only on the bundled database behind a loopback listener.",
      example: "0",
    }),
    REDIS_URL: z
      .url({ protocol: /^rediss?$/ })
      .optional()
      .meta({
        description: "Limits are counted there; without it, or while it does not answer, in PostgreSQL.",
        example: "redis://:password@localhost:6379/0",
        secret: true,
      }),
    RATE_LIMITS: z.string().pipe(RateLimitText).optional().meta({
      description:
        "How often somebody may ask, as times in seconds; what is not named keeps its number, `off` counts nothing.",
      example: "person=900/60,mail=off",
      usual: "sign-in=60/600,mail=60/3600,register=40/3600,person=900/60,address=600/60",
    }),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(8).default(0).meta({
      description: "How many proxies of yours stand before web and write X-Forwarded-For; 0 where nobody is believed.",
      example: "1",
    }),
    GITHUB_CLIENT_ID: z
      .string()
      .optional()
      .meta({ description: `GitHub's. ${PROVIDER}` }),
    GITHUB_CLIENT_SECRET: z.string().optional().meta({ description: "GitHub's.", secret: true }),
    GITHUB_URL: ProviderUrl.default("https://github.com").meta({
      description: "A GitHub of your own.",
      example: "https://github.example.org",
    }),
    GOOGLE_CLIENT_ID: z
      .string()
      .optional()
      .meta({ description: `Google's. ${PROVIDER}` }),
    GOOGLE_CLIENT_SECRET: z.string().optional().meta({ description: "Google's.", secret: true }),
    GOOGLE_URL: ProviderUrl.default("https://accounts.google.com").meta({
      description: "The issuer that Google's tokens name.",
    }),
    OPS_PORT: z.coerce.number().int().min(1).max(65_535).optional().meta({
      description: "The port of /metrics; without one they are told nowhere.",
      example: "9464",
    }),
    OPS_HOST: z
      .string()
      .default("127.0.0.1")
      .meta({ description: "The address on which that port listens.", example: "0.0.0.0" }),
    OTEL_EXPORTER_OTLP_ENDPOINT: z
      .union([z.literal(""), z.url({ protocol: /^https?$/ })])
      .optional()
      .meta({
        description: "Where spans go by OTLP over HTTP; without it none are made.",
        example: "http://collector:4318",
      }),
    LOG_LEVEL: z
      .enum(LOG_LEVELS)
      .default("info")
      .meta({ description: `One of ${LOG_LEVELS.join(", ")}.`, example: "warn" }),
  })
  .meta({ title: "web" });
export type WebEnv = z.output<typeof WebEnv>;

/** Reads and checks the environment. Throws an Error that names each variable and what is wrong with it. */
export function readEnv(): WebEnv {
  const result = WebEnv.safeParse(process.env);
  const problems = result.success
    ? listHalfPairs(result.data)
    : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  if (result.success && problems.length === 0) return result.data;
  throw new Error(`The environment is not complete. ${problems.join("; ")}. See .env.example.`);
}

/** A provider with one of its keys would have no button, and nobody would be told why. */
function listHalfPairs(env: WebEnv): string[] {
  const pairs = [
    ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
    ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ] as const;
  return pairs.flatMap(([id, secret]) => {
    if (Boolean(env[id]) === Boolean(env[secret])) return [];
    return [`${env[id] ? secret : id}: give both keys of a provider, or neither`];
  });
}

/** The site's address alone, for what is answered without the database, which the composition cannot do without. */
export const siteUrl = (): string => WebEnv.shape.SITE_URL.parse(process.env.SITE_URL);

/** next-auth reads its own address from the environment; it gets ours. */
export function giveNextAuthItsAddress(siteUrl: string): void {
  process.env.NEXTAUTH_URL = siteUrl;
}

export const isDevelopment = process.env.NODE_ENV === "development";

export const isHttps = ({ SITE_URL }: Pick<WebEnv, "SITE_URL">): boolean => SITE_URL.startsWith("https:");

/** On the bundled database behind a loopback listener everybody is one machine, so nothing is counted unless asked for. */
export const rateLimitsOf = ({ RATE_LIMITS, STARBOARD_EMBEDDED }: WebEnv): RateLimits =>
  RATE_LIMITS ?? RateLimitText.parse(STARBOARD_EMBEDDED ? "off" : "");

/** The providers that this installation is known to, by the names that next-auth gives them. */
export function providersOf(env: WebEnv): AuthSettings["providers"] {
  const known = (clientId: string | undefined, clientSecret: string | undefined, url: string) =>
    clientId && clientSecret ? { clientId, clientSecret, url } : undefined;
  return {
    github: known(env.GITHUB_CLIENT_ID, env.GITHUB_CLIENT_SECRET, env.GITHUB_URL),
    google: known(env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET, env.GOOGLE_URL),
  };
}

/** Next loads some files for its other runtime too. */
export const isNode = process.env.NEXT_RUNTIME === "nodejs";
