/** The closed union of what can go wrong for a caller. Mapped to tRPC and HTTP in one place. */
export const ERROR_CODES = [
  "NOT_FOUND",
  "FORBIDDEN",
  "CONFLICT",
  "INVALID",
  "LIMIT",
  "UNAUTHENTICATED",
  "UNAVAILABLE",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error that a person may read: the message says what happened and how to mend it. */
export class StarboardError extends Error {
  override readonly name = "StarboardError";
  readonly code: ErrorCode;
  /** Ids, numbers and field names that help the screen to react; never text of a story. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: { cause: unknown },
  ) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

/** One sentence for everything that is not there or not the caller's to see: the two must not be told apart. */
export const notFound = (what: string) =>
  new StarboardError("NOT_FOUND", `There is no such ${what}, or you may not see it.`);
