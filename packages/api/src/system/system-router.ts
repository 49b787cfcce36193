import { evaluateChunk, giveUpChunk, giveUpPlan, planBatch } from "@starboard/services/batch";
import type { EffectContext } from "@starboard/services/effect-context";
import { evaluateRevision } from "@starboard/services/evaluation";
import { sendLeadDigest } from "@starboard/services/lead-digest";
import { forgetLeaver } from "@starboard/services/leaver";
import { deliverMail, type Mailer } from "@starboard/services/mail";
import { fanOut, sendDigest } from "@starboard/services/notification";
import { pruneFinished } from "@starboard/services/operations";
import { erasePerson, exportPerson } from "@starboard/services/privacy";
import {
  assignReviewer,
  escalateRequest,
  expireRequest,
  remindReviewer,
  welcomeReviewer,
} from "@starboard/services/review";
import { recountRollups } from "@starboard/services/rollup";
import { initTRPC } from "@trpc/server";
import { toTrpcError } from "../error-mapping.ts";

/** One delivery of a job; the worker makes it for each. */
export type SystemContext = EffectContext & { mailer: Mailer };

const trpc = initTRPC.context<SystemContext>().create();

const job = trpc.procedure.use(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  throw toTrpcError(result.error);
});

/** The jobs' door: in-process only, as the system. Never mounted over HTTP. */
export const systemRouter = trpc.router({
  evaluation: trpc.router({
    evaluateRevision: job
      .input(evaluateRevision.job.payload)
      .mutation(({ ctx, input }) => evaluateRevision(ctx, input)),
  }),
  batch: trpc.router({
    plan: job.input(planBatch.job.payload).mutation(({ ctx, input }) => planBatch(ctx, input)),
    evaluateChunk: job.input(evaluateChunk.job.payload).mutation(({ ctx, input }) => evaluateChunk(ctx, input)),
    giveUpChunk: job.input(giveUpChunk.job.payload).mutation(({ ctx, input }) => giveUpChunk(ctx, input)),
    giveUpPlan: job.input(giveUpPlan.job.payload).mutation(({ ctx, input }) => giveUpPlan(ctx, input)),
  }),
  review: trpc.router({
    assign: job.input(assignReviewer.job.payload).mutation(({ ctx, input }) => assignReviewer(ctx, input)),
    remind: job.input(remindReviewer.job.payload).mutation(({ ctx, input }) => remindReviewer(ctx, input)),
    escalate: job.input(escalateRequest.job.payload).mutation(({ ctx, input }) => escalateRequest(ctx, input)),
    welcome: job.input(welcomeReviewer.job.payload).mutation(({ ctx, input }) => welcomeReviewer(ctx, input)),
    expire: job.input(expireRequest.job.payload).mutation(({ ctx, input }) => expireRequest(ctx, input)),
  }),
  notification: trpc.router({
    fanOut: job.input(fanOut.job.payload).mutation(({ ctx, input }) => fanOut(ctx, input)),
  }),
  digest: trpc.router({
    send: job.input(sendDigest.job.payload).mutation(({ ctx, input }) => sendDigest(ctx, input)),
  }),
  leadDigest: trpc.router({
    send: job.input(sendLeadDigest.job.payload).mutation(({ ctx, input }) => sendLeadDigest(ctx, input)),
  }),
  rollup: trpc.router({
    recount: job.input(recountRollups.job.payload).mutation(({ ctx, input }) => recountRollups(ctx, input)),
  }),
  person: trpc.router({
    export: job.input(exportPerson.job.payload).mutation(({ ctx, input }) => exportPerson(ctx, input)),
    erase: job.input(erasePerson.job.payload).mutation(({ ctx, input }) => erasePerson(ctx, input)),
  }),
  maintenance: trpc.router({
    prune: job.input(pruneFinished.job.payload).mutation(({ ctx, input }) => pruneFinished(ctx, input)),
  }),
  mail: trpc.router({
    deliver: job.input(deliverMail.job.payload).mutation(({ ctx, input }) => deliverMail(ctx, input)),
  }),
  leaver: trpc.router({
    forget: job.input(forgetLeaver.job.payload).mutation(({ ctx, input }) => forgetLeaver(ctx, input)),
  }),
});

export const createSystemCaller = trpc.createCallerFactory(systemRouter);
export type SystemCaller = ReturnType<typeof createSystemCaller>;
