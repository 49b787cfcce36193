import type { Pool } from "@starboard/db/client";
import type { Actor } from "@starboard/domain/actor";
import type { Logger } from "@starboard/observability/logger";
import { evaluateInProcess } from "./evaluation/evaluate-in-process.ts";
import type { EvaluateMany } from "./evaluation/evaluate-many.ts";

export interface Clock {
  now(): Date;
}

const systemClock: Clock = { now: () => new Date() };

/** What the use cases need from outside; made once per process by the composition root. */
export interface Runtime {
  pool: Pool;
  clock: Clock;
  logger: Logger;
  /** At least 32 characters; keys for links are derived from it. */
  secret: string;
  /** What the secret was before, the newest or the oldest first: what was sealed under one of these still opens. */
  earlierSecrets: readonly string[];
  /** Origin of the web app, without a slash at the end; links in mails begin with it. */
  siteUrl: string;
  /** In threads where the worker brings them; in this process unless given. */
  evaluateMany: EvaluateMany;
}

type Replaceable = "clock" | "evaluateMany" | "earlierSecrets";

/** A runtime and who acts. */
export interface Context<A extends Actor = Actor> {
  runtime: Runtime;
  actor: A;
}

export const createRuntime = (ports: Omit<Runtime, Replaceable> & Partial<Pick<Runtime, Replaceable>>): Runtime => {
  if (ports.secret.length < 32) throw new Error("STARBOARD_SECRET must have at least 32 characters.");
  const { clock = systemClock, evaluateMany = evaluateInProcess, earlierSecrets = [] } = ports;
  return { ...ports, clock, evaluateMany, earlierSecrets, siteUrl: ports.siteUrl.replace(/\/$/, "") };
};
