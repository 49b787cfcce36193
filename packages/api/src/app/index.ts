export { describeOperations, writeOpenApi } from "../public-api/openapi.ts";
export { type AppContext, appRouter, createAppCaller } from "./app-router.ts";
export { refuseContext, retryAfterOf } from "./refuse-context.ts";
