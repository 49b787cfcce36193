import { context, propagation, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor, type SpanProcessor } from "@opentelemetry/sdk-trace-base";

export interface TracingOptions {
  /** Which program speaks: `starboard-web`, `starboard-worker`. */
  service: string;
  /** Where spans go, such as http://collector:4318; without it there are trace ids and no export. */
  endpoint?: string | undefined;
  /** More receivers; for tests. */
  processors?: SpanProcessor[];
}

/** Gives this process trace ids that follow the work across awaits, rows and queues. @returns sends what waits and stops */
export function startTracing({ service, endpoint, processors = [] }: TracingOptions): { stop(): Promise<void> } {
  const exporting = endpoint
    ? [new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` }))]
    : [];
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ "service.name": service }),
    // First, so that the others see what is left.
    spanProcessors: [withoutAddresses, ...exporting, ...processors],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return {
    stop: async () => {
      await provider.shutdown();
      trace.disable();
      propagation.disable();
      context.disable();
    },
  };
}

/** Fields of Next's and others' spans in which an address stands whole: links in mails carry a secret in theirs. */
const ADDRESSES = ["http.target", "http.url", "url.full", "url.path", "url.query", "next.rsc"];

const withoutAddresses: SpanProcessor = {
  onStart: () => undefined,
  onEnd: ({ attributes }) => {
    for (const key of ADDRESSES) delete attributes[key];
  },
  forceFlush: async () => undefined,
  shutdown: async () => undefined,
};
