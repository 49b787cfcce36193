import { doesTokenOpen } from "@starboard/domain/api-token";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { lacksSecondFactor } from "@starboard/domain/second-factor";
import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { describeError, toTrpcError } from "../error-mapping.ts";
import type { AppContext, CallObserver } from "./context.ts";
import { PING_MS } from "./sse-frames.ts";

const trpc = initTRPC.context<AppContext>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error }) => {
    const starboard = describeError(error);
    return {
      ...shape,
      message: starboard.message,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, starboard },
    };
  },
  sse: { ping: { enabled: true, intervalMs: PING_MS } },
});

export const { router, createCallerFactory } = trpc;

/** Anyone, signed in or not. Maps domain errors, counts the call and logs what nobody expected. */
export const open = trpc.procedure.use(async ({ ctx, path, type, next }) => {
  const from = performance.now();
  const answered = (outcome: Parameters<CallObserver["answered"]>[1]) => {
    // A stream lasts as long as its page; it is counted while it is open.
    if (type !== "subscription") ctx.observer.answered(type, outcome, (performance.now() - from) / 1_000);
  };
  const result = await next();
  if (result.ok) {
    answered("answered");
    return result;
  }
  const error = toTrpcError(result.error);
  const isFailure = error.code === "INTERNAL_SERVER_ERROR" || error.code === "SERVICE_UNAVAILABLE";
  answered(isFailure ? "failed" : "refused");
  if (error.code === "FORBIDDEN") ctx.observer.denied(path);
  if (error.code === "FORBIDDEN" || error.code === "NOT_FOUND") {
    const { actor, person } = ctx.session ?? {};
    const who = { userId: person?.userId ?? null, orgId: actor?.orgId ?? null };
    // Whoever may not read a thing is told that it does not exist: both are an attempt to get where one does not belong.
    ctx.runtime.logger.warn({ path, code: error.code, ...who }, "a call was refused");
  }
  if (isFailure) ctx.runtime.logger.error({ err: error.cause ?? error, path }, "a request failed");
  throw error;
});

/** What makes a mail go out to an address of the caller's choice: counted by network address. */
const countMail = trpc.middleware(async ({ ctx, next }) => {
  await ctx.limit("mail");
  return next();
});
export const mailing = open.use(countMail);

/** Who asks for an account of their own: counted by network address. */
export const registering = open.use(async ({ ctx, next }) => {
  await ctx.limit("register");
  return next();
});

/** A signed-in person, in whatever organisation; with a token only where its scope opens. */
export const signedIn = open.use(({ ctx, path, next }) => {
  if (!ctx.session) throw new StarboardError("UNAUTHENTICATED", "You are not signed in any more. Sign in and go on.");
  const { tokenScope } = ctx.session;
  if (tokenScope !== null && !doesTokenOpen(tokenScope, path)) {
    throw new StarboardError("FORBIDDEN", "This token does not open that. Do it on the page, or make another token.");
  }
  const { person } = ctx.session;
  return next({ ctx: { person, self: { runtime: ctx.runtime, userId: person.userId } } });
});

export const mailingSelf = signedIn.use(countMail);

/** An active member of the organisation named by the request who has what it asks for; for anyone else it does not exist. */
export const member = signedIn.use(({ ctx, next }) => {
  const actor = ctx.session?.actor;
  if (ctx.session?.lacksSecondFactor) throw lacksSecondFactor();
  if (!actor) throw notFound("organisation");
  return next({ ctx: { actor, service: { runtime: ctx.runtime, actor } } });
});
