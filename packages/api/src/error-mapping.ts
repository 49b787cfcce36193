import type { ErrorCode } from "@starboard/domain/errors";
import { StarboardError } from "@starboard/domain/errors";
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";

const CODES = {
  NOT_FOUND: "NOT_FOUND",
  FORBIDDEN: "FORBIDDEN",
  CONFLICT: "CONFLICT",
  INVALID: "BAD_REQUEST",
  LIMIT: "TOO_MANY_REQUESTS",
  UNAUTHENTICATED: "UNAUTHORIZED",
  UNAVAILABLE: "SERVICE_UNAVAILABLE",
} as const satisfies Record<ErrorCode, TRPCError["code"]>;

/** What the screen gets to know of an error: never a stack, never the words of an unexpected one. */
export interface ErrorForScreen {
  code: ErrorCode | "UNEXPECTED";
  message: string;
  details: Readonly<Record<string, unknown>>;
}

const UNEXPECTED: ErrorForScreen = {
  code: "UNEXPECTED",
  message: "Something broke on our side. Nothing was changed; try again.",
  details: {},
};

/** The one switch from domain errors to tRPC; anything else stays what it is. */
export function toTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  return cause instanceof StarboardError
    ? new TRPCError({ code: CODES[cause.code], message: cause.message, cause })
    : error;
}

export function describeError(error: TRPCError): ErrorForScreen {
  const { cause } = error;
  if (cause instanceof StarboardError) return { code: cause.code, message: cause.message, details: cause.details };
  if (cause instanceof ZodError) {
    const issues = cause.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
    return { code: "INVALID", message: issues[0]?.message ?? "The input is not valid.", details: { issues } };
  }
  if (error.code === "BAD_REQUEST" || error.code === "PARSE_ERROR") {
    return { code: "INVALID", message: "The request could not be read.", details: {} };
  }
  if (error.code === "NOT_FOUND")
    return { code: "NOT_FOUND", message: "There is nothing at this address.", details: {} };
  return UNEXPECTED;
}
