import { createSystemCaller, type SystemCaller } from "@starboard/api/system";
import { StarboardError } from "@starboard/domain/errors";
import type { HandlersFor, JOBS, JobHandler } from "@starboard/jobs/contracts/index-of-jobs";
import type { Composition } from "./compose.ts";

type Call<Payload> = (caller: SystemCaller, payload: Payload) => Promise<unknown>;

/** One handler per job, each one line: a call on the system's tRPC door, in this process. */
export function createHandlers({ runtime, mailer }: Composition): HandlersFor<typeof JOBS> {
  const through =
    <Payload>(call: Call<Payload>): JobHandler<Payload> =>
    async ({ payload, job, signal }) => {
      const caller = createSystemCaller({ runtime, mailer, outboxId: Number(job.outboxId), signal });
      await call(caller, payload).catch(rethrowDomainError);
    };

  return {
    "story.evaluate": through((caller, payload) => caller.evaluation.evaluateRevision(payload)),
    "batch.plan": through((caller, payload) => caller.batch.plan(payload)),
    "batch.evaluate-chunk": through((caller, payload) => caller.batch.evaluateChunk(payload)),
    "review-request.assign": through((caller, payload) => caller.review.assign(payload)),
    "review-request.remind": through((caller, payload) => caller.review.remind(payload)),
    "review-request.expire": through((caller, payload) => caller.review.expire(payload)),
    "notification.fan-out": through((caller, payload) => caller.notification.fanOut(payload)),
    "mail.deliver": through((caller, payload) => caller.mail.deliver(payload)),
  };
}

/** The runtime tells errors that no retry mends from others by the domain's own error. */
function rethrowDomainError(error: unknown): never {
  if (error instanceof Error && error.cause instanceof StarboardError) throw error.cause;
  throw error;
}
