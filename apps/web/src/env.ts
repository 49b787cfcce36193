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

/** What the web app reads from the environment; Next's own PORT and HOSTNAME aside. */
export const WebEnv = z.object({
  /** Login `sb_app`. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The origin that people type; cookies and links follow it. */
  SITE_URL: z.url({ protocol: /^https?$/ }),
  STARBOARD_SECRET: z.string().min(32),
  /** 1 only on the embedded database with a loopback listener: opens the demo door and the list of kept mails. */
  STARBOARD_EMBEDDED: isSet,
  /** Where limits are counted; without it in PostgreSQL. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** `person=900/60,mail=off`; what is not named keeps its usual limit, `off` alone counts nothing. */
  RATE_LIMITS: z.string().pipe(RateLimitText).optional(),
  /** How many proxies of ours stand before us and write X-Forwarded-For; 0 where nobody is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(8).default(0),
  /** Signing in with GitHub and with Google: each only where both its keys are set and not empty. */
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  /** A GitHub of one's own. */
  GITHUB_URL: ProviderUrl.default("https://github.com"),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  /** The issuer that Google's tokens name. */
  GOOGLE_URL: ProviderUrl.default("https://accounts.google.com"),
  /** Where /metrics answers, on loopback unless OPS_HOST says otherwise; without a port nowhere. */
  OPS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  OPS_HOST: z.string().default("127.0.0.1"),
  /** Where spans go by OTLP over HTTP; without it none are made. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
});
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

/** next-auth reads its own address from the environment; it gets ours. */
export function giveNextAuthItsAddress(siteUrl: string): void {
  process.env.NEXTAUTH_URL = siteUrl;
}

export const isDevelopment = process.env.NODE_ENV === "development";

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
