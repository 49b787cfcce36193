export { describeOperations, writeOpenApi } from "../public-api/openapi.ts";
export { type AppContext, appRouter, createAppCaller } from "./app-router.ts";
export { refuseContext, retryAfterOf } from "./refuse-context.ts";
export { PING_MS, sseFrames } from "./sse-frames.ts";
export { streamHints } from "./stream-hints.ts";
