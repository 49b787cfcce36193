import { createSystemCaller, type SystemCaller } from "@starboard/api/system";
import { StarboardError } from "@starboard/domain/errors";
import type { HandlersFor, JOBS, JobHandler } from "@starboard/jobs/contracts/index-of-jobs";
import type { Composition } from "./compose.ts";

type Call<Payload> = (caller: SystemCaller, payload: Payload) => Promise<unknown>;

/** For the crash tests: awaited at each step of a job. */
export interface HandlerHooks {
  onStep?: (jobName: string, step: string) => Promise<void>;
}

/** One handler per job, each one line: a call on the system's tRPC door, in this process. */
export function createHandlers(
  { runtime, mailer }: Composition,
  { onStep }: HandlerHooks = {},
): HandlersFor<typeof JOBS> {
  const through =
    <Payload>(call: Call<Payload>): JobHandler<Payload> =>
    async ({ payload, job, signal }) => {
      const caller = createSystemCaller({
        runtime,
        mailer,
        outboxId: Number(job.outboxId),
        signal,
        onStep: onStep && ((step) => onStep(job.name, step)),
      });
      await call(caller, payload).catch(rethrowDomainError);
    };

  return {
    "story.evaluate": through((caller, payload) => caller.evaluation.evaluateRevision(payload)),
    "batch.plan": through((caller, payload) => caller.batch.plan(payload)),
    "batch.evaluate-chunk": through((caller, payload) => caller.batch.evaluateChunk(payload)),
    "batch.give-up-chunk": through((caller, payload) => caller.batch.giveUpChunk(payload)),
    "batch.give-up-plan": through((caller, payload) => caller.batch.giveUpPlan(payload)),
    "review-request.assign": through((caller, payload) => caller.review.assign(payload)),
    "review-request.remind": through((caller, payload) => caller.review.remind(payload)),
    "review-request.escalate": through((caller, payload) => caller.review.escalate(payload)),
    "review-request.expire": through((caller, payload) => caller.review.expire(payload)),
    "availability.return": through((caller, payload) => caller.review.welcome(payload)),
    "notification.fan-out": through((caller, payload) => caller.notification.fanOut(payload)),
    "digest.send": through((caller, payload) => caller.digest.send(payload)),
    "lead-digest.send": through((caller, payload) => caller.leadDigest.send(payload)),
    "mail.deliver": through((caller, payload) => caller.mail.deliver(payload)),
    "person.export": through((caller, payload) => caller.person.export(payload)),
    "person.erase": through((caller, payload) => caller.person.erase(payload)),
    "rollup.recount": through((caller, payload) => caller.rollup.recount(payload)),
    "maintenance.prune": through((caller, payload) => caller.maintenance.prune(payload)),
    "leaver.forget": through((caller, payload) => caller.leaver.forget(payload)),
  };
}

/** The runtime tells errors that no retry mends from others by the domain's own error. */
function rethrowDomainError(error: unknown): never {
  if (error instanceof Error && error.cause instanceof StarboardError) throw error.cause;
  throw error;
}
