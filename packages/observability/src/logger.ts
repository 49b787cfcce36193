import pino from "pino";
import { redact } from "./redaction.ts";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Log with fields first, then a fixed sentence: `logger.info({ outboxId }, "published")`. */
export type Logger = pino.Logger;

export interface LoggerOptions {
  /** Which program speaks: `web`, `worker`, `cli`. */
  name: string;
  level: LogLevel;
  /** Where the lines go; standard output unless given. */
  destination?: { write(line: string): void };
}

/**
 * A logger that writes one JSON object a line, with secret and personal fields redacted at any depth, and
 * errors without what they may quote. Request and trace ids come in through `child({ requestId, traceId })`.
 */
export const createLogger = ({ name, level, destination }: LoggerOptions): Logger => {
  const logger = pino(
    {
      name,
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      // The record's errors are reduced by `redact`; pino's own serialiser would work on the result again.
      serializers: { err: (fields: unknown) => fields },
      formatters: { level: (label) => ({ level: label }), log: redact },
      hooks: {
        // Without a sentence of ours pino would take the error's message, which may quote data.
        logMethod(args, method) {
          const [first, ...rest] = args;
          const fields: unknown = first;
          if (rest.length > 0 || typeof fields !== "object" || fields === null) return method.apply(this, args);
          return method.apply(this, [fields instanceof Error ? { err: fields } : fields, "(no message)"]);
        },
      },
    },
    destination ?? pino.destination({ dest: 1, sync: false }),
  );
  // A child's bindings do not pass through formatters.log; children inherit this method.
  const { child } = logger;
  const redactingChild: typeof child = function (this: Logger, bindings, options) {
    return child.call(this, redact(bindings), options) as never;
  };
  return Object.assign(logger, { child: redactingChild });
};
