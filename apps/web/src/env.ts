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
