import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "./app/app-router.ts";

export type { AppRouter };
export type RouterOutputs = inferRouterOutputs<AppRouter>;
export type RouterInputs = inferRouterInputs<AppRouter>;
export type { LiveHint } from "./app/hint-queue.ts";
export type { ErrorForScreen } from "./error-mapping.ts";
export type { DescribedOperation } from "./public-api/openapi.ts";
