import { type RateLimits, RateLimitText } from "@starboard/domain/rate-limit";
import { LOG_LEVELS } from "@starboard/observability/logger";
import { z } from "zod";

const isSet = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

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
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
});
export type WebEnv = z.output<typeof WebEnv>;

/** Reads and checks the environment. Throws an Error that names each variable and what is wrong with it. */
export function readEnv(): WebEnv {
  const result = WebEnv.safeParse(process.env);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not complete. ${problems.join("; ")}. See .env.example.`);
}

/** next-auth reads its own address from the environment; it gets ours. */
export function giveNextAuthItsAddress(siteUrl: string): void {
  process.env.NEXTAUTH_URL = siteUrl;
}

export const isDevelopment = process.env.NODE_ENV === "development";

/** On the bundled database behind a loopback listener everybody is one machine, so nothing is counted unless asked for. */
export const rateLimitsOf = ({ RATE_LIMITS, STARBOARD_EMBEDDED }: WebEnv): RateLimits =>
  RATE_LIMITS ?? RateLimitText.parse(STARBOARD_EMBEDDED ? "off" : "");

/** Next loads some files for its other runtime too. */
export const isNode = process.env.NEXT_RUNTIME === "nodejs";
