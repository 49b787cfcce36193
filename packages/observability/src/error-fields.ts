/** What a log line says of an error. */
export interface ErrorFields {
  name: string;
  /** A system, database or Starboard code: `ECONNREFUSED`, `23505`, `CONFLICT`. */
  code?: string;
  /** Absent where the message may quote data. */
  message?: string;
  /** The database's names, never its values. */
  table?: string;
  constraint?: string;
  /** Where it happened, without the message that a stack begins with. */
  frames?: string[];
  cause?: ErrorFields;
}

const MAX_MESSAGE = 300;
const MAX_FRAMES = 12;
const MAX_CAUSES = 3;

/**
 * The loggable part of anything thrown. Query errors, parse errors and validation errors quote the values they
 * failed on, so of those only the name, the code and the place are kept.
 */
export const errorFields = (error: unknown, causesLeft = MAX_CAUSES): ErrorFields => {
  if (!(error instanceof Error)) return { name: typeof error };
  const fields: ErrorFields = { name: error.name };
  const known = error as Error & Record<"code" | "table" | "constraint", unknown>;
  for (const name of ["code", "table", "constraint"] as const) {
    if (typeof known[name] === "string") fields[name] = known[name];
  }
  if (!chainMayQuoteData(error)) fields.message = error.message.slice(0, MAX_MESSAGE);
  const frames = framesOf(error);
  if (frames.length > 0) fields.frames = frames;
  if (error.cause !== undefined && causesLeft > 0) fields.cause = errorFields(error.cause, causesLeft - 1);
  return fields;
};

/** One short word for an error, safe to store: the code, or else the class, of what lies at its bottom. */
export const errorWord = (error: unknown): string => {
  let fields = errorFields(error);
  let word = fields.code ?? fields.name;
  while (fields.cause) {
    fields = fields.cause;
    word = fields.code ?? fields.name;
  }
  return word;
};

const QUOTING = new Set(["SyntaxError", "ZodError", "$ZodError", "DrizzleQueryError", "AssertionError"]);

const mayQuoteData = (error: Error): boolean =>
  QUOTING.has(error.name) ||
  QUOTING.has(error.constructor.name) ||
  "issues" in error ||
  "query" in error ||
  "params" in error ||
  // A database error, as pg throws it.
  ("severity" in error && "routine" in error);

/** A wrapper often repeats the message of what it wraps. */
const chainMayQuoteData = (error: Error): boolean => {
  let current: unknown = error;
  for (let depth = 0; depth <= MAX_CAUSES && current instanceof Error; depth++) {
    if (mayQuoteData(current)) return true;
    current = current.cause;
  }
  return false;
};

const framesOf = (error: Error): string[] =>
  (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim());
