import { createPool } from "@starboard/db/client";
import { assertFencedRole } from "@starboard/db/fenced-role";
import { createSmtpMailer } from "@starboard/email/transport";
import { createLogger } from "@starboard/observability/logger";
import { createMailKeeper, type Mailer } from "@starboard/services/mail";
import { createRuntime, type Runtime } from "@starboard/services/runtime";
import type { WorkerEnv } from "./env.ts";

export interface Composition {
  runtime: Runtime;
  mailer: Mailer;
}

const CONNECTIONS = 20;

/** The worker's composition root. Rejects under a login that could step over row-level security. */
export async function compose(env: WorkerEnv, name = "worker"): Promise<Composition> {
  const logger = createLogger({ name, level: env.LOG_LEVEL });
  const pool = createPool({ url: env.DATABASE_URL, max: CONNECTIONS, applicationName: `starboard-${name}` });
  await assertFencedRole(pool);
  const runtime = createRuntime({ pool, logger, secret: env.STARBOARD_SECRET, siteUrl: env.SITE_URL });
  const mailer = env.MAIL_URL ? createSmtpMailer({ url: env.MAIL_URL, from: env.MAIL_FROM }) : createMailKeeper(runtime);
  return { runtime, mailer };
}
