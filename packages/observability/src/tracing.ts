import { type Context, context, propagation, ROOT_CONTEXT, SpanStatusCode, trace } from "@opentelemetry/api";
import { errorWord } from "./error-fields.ts";

/** W3C trace context as it is kept in a row and carried through the queue. */
export interface CarriedTrace {
  traceparent: string;
  tracestate?: string | undefined;
}

/** Ids, names and counts; never a person's words. */
export type SpanFields = Readonly<Record<string, string | number>>;

const tracer = () => trace.getTracer("starboard");

/** Runs the work inside a span, as a child of the active one or of `parent`. A failure is recorded by its word alone. */
export function withSpan<T>(
  name: string,
  fields: SpanFields,
  work: () => Promise<T>,
  parent?: CarriedTrace | undefined,
): Promise<T> {
  const within: Context = parent ? propagation.extract(ROOT_CONTEXT, parent) : context.active();
  return tracer().startActiveSpan(name, { attributes: fields }, within, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: errorWord(error) });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The active trace, to be carried along; null while nothing is traced. */
export function carryTrace(): { traceparent: string; tracestate?: string } | null {
  const carried: { traceparent?: string; tracestate?: string } = {};
  propagation.inject(context.active(), carried);
  const { traceparent, tracestate } = carried;
  if (!traceparent) return null;
  return tracestate ? { traceparent, tracestate } : { traceparent };
}
