import "server-only";
import { createHmac } from "node:crypto";
import { createPool } from "@starboard/db/client";
import { assertFencedRole } from "@starboard/db/fenced-role";
import { createLogger } from "@starboard/observability/logger";
import { createLiveHub, type LiveHub } from "@starboard/services/live";
import { createRuntime, type Runtime } from "@starboard/services/runtime";
import { giveNextAuthItsAddress, readEnv, type WebEnv } from "../env.ts";

export { hasMigrations } from "@starboard/db/migrate";
export {
  resolveSession,
  resolveToken,
  signIn,
  signInAsDemo,
  signInByLink,
  signOut,
} from "@starboard/services/identity";

export interface Composition {
  env: WebEnv;
  runtime: Runtime;
  live: LiveHub;
  /** next-auth's own key, so that it never holds ours. */
  authSecret: string;
}

const CONNECTIONS = 20;
/** With the wait for a connection and for silence less than the ten seconds in which every request is answered. */
const STATEMENT_MS = 5_000;

// Next may load this module once per bundle and again after a change in development; connections are made once.
const kept = globalThis as typeof globalThis & { starboard?: Promise<Composition> };

/** The web app's composition root. Rejects under a login that could step over row-level security. */
export function getComposition(): Promise<Composition> {
  kept.starboard ??= compose().catch((error: unknown) => {
    delete kept.starboard;
    throw error;
  });
  return kept.starboard;
}

async function compose(): Promise<Composition> {
  const env = readEnv();
  giveNextAuthItsAddress(env.SITE_URL);
  const logger = createLogger({ name: "web", level: env.LOG_LEVEL });
  const pool = createPool({
    url: env.DATABASE_URL,
    max: CONNECTIONS,
    applicationName: "starboard-web",
    statementMs: STATEMENT_MS,
  });
  await assertFencedRole(pool);
  const runtime = createRuntime({ pool, logger, secret: env.STARBOARD_SECRET, siteUrl: env.SITE_URL });
  const live = createLiveHub({ url: env.DATABASE_URL, logger });
  const authSecret = createHmac("sha256", env.STARBOARD_SECRET).update("next-auth").digest("hex");
  return { env, runtime, live, authSecret };
}
