import { assignReviewer } from "./assign-reviewer.ts";
import type { JobContract, PayloadOf } from "./define-job.ts";
import { deliverMail } from "./deliver-mail.ts";
import type { TraceContext } from "./envelope.ts";
import { erasePerson } from "./erase-person.ts";
import { escalateRequest } from "./escalate-request.ts";
import { evaluateChunk } from "./evaluate-chunk.ts";
import { evaluateRevision } from "./evaluate-revision.ts";
import { expireRequest } from "./expire-request.ts";
import { exportPerson } from "./export-person.ts";
import { forgetLeaver } from "./forget-leaver.ts";
import { giveUpChunk } from "./give-up-chunk.ts";
import { giveUpPlan } from "./give-up-plan.ts";
import { notify } from "./notify.ts";
import { planBatch } from "./plan-batch.ts";
import { pruneFinished } from "./prune-finished.ts";
import { recountRollups } from "./recount-rollups.ts";
import { remindReviewer } from "./remind-reviewer.ts";
import { sendDigest } from "./send-digest.ts";
import { sendLeadDigest } from "./send-lead-digest.ts";
import { welcomeReviewer } from "./welcome-reviewer.ts";

/** Every job there is, by name. A name that is not here cannot be published and is dropped on arrival. */
export const JOBS = {
  "story.evaluate": evaluateRevision,
  "batch.plan": planBatch,
  "batch.evaluate-chunk": evaluateChunk,
  "batch.give-up-chunk": giveUpChunk,
  "batch.give-up-plan": giveUpPlan,
  "review-request.assign": assignReviewer,
  "review-request.remind": remindReviewer,
  "review-request.escalate": escalateRequest,
  "review-request.expire": expireRequest,
  "availability.return": welcomeReviewer,
  "notification.fan-out": notify,
  "digest.send": sendDigest,
  "lead-digest.send": sendLeadDigest,
  "mail.deliver": deliverMail,
  "person.export": exportPerson,
  "person.erase": erasePerson,
  "rollup.recount": recountRollups,
  "maintenance.prune": pruneFinished,
  "leaver.forget": forgetLeaver,
} as const satisfies JobRegistry;

export type JobName = keyof typeof JOBS;

/** Jobs by name. The type of the key and the contract's own name are the same for each entry of `JOBS` (tested). */
export type JobRegistry = Readonly<Record<string, JobContract>>;

/** What a handler learns about this delivery. */
export interface DeliveredJob {
  readonly name: string;
  readonly outboxId: string;
  /** 1 for the first start of this publication; starts after a crash count too. */
  readonly attempt: number;
  /** Which publication of the outbox row this is, from 1. */
  readonly generation: number;
  readonly trace?: TraceContext | undefined;
}

export interface HandlerInput<Payload> {
  readonly payload: Payload;
  readonly job: DeliveredJob;
  /** Aborted when the attempt's time is over or the worker is made to stop. Check it between slices of work. */
  readonly signal: AbortSignal;
}

export type JobHandler<Payload> = (input: HandlerInput<Payload>) => Promise<unknown>;

/** One handler for each job: `handlers satisfies HandlersFor<typeof JOBS>` does not compile when one is missing. */
export type HandlersFor<Jobs extends JobRegistry> = {
  readonly [Name in keyof Jobs]: JobHandler<PayloadOf<Jobs[Name]>>;
};
