import { StarboardError } from "@starboard/domain/errors";
import { TRPCError } from "@trpc/server";
import { toTrpcError } from "../error-mapping.ts";

/** What a context that cannot be made throws: the same answer as if each of the request's calls had refused. */
export const refuseContext = (reason: unknown): unknown =>
  reason instanceof StarboardError
    ? toTrpcError(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: reason }))
    : reason;

/** `Retry-After` of an answer in which somebody is over a limit, or the database was not to be reached. */
export function retryAfterOf(errors: readonly TRPCError[]): Record<string, string> {
  const waits = errors
    .map(({ cause }) => (cause instanceof StarboardError ? Number(cause.details.retryAfterSeconds) : Number.NaN))
    .filter((seconds) => seconds > 0);
  return waits.length > 0 ? { "retry-after": String(Math.max(...waits)) } : {};
}
