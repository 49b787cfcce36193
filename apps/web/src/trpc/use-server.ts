"use client";

import type { AppRouter } from "@starboard/api/client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { TRPCClient } from "@trpc/client";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { useTRPC, useTRPCClient } from "./use-trpc.ts";

/** What an act needs whose code comes when it is asked for, where hooks cannot be called any more. */
export interface Server {
  trpc: TRPCOptionsProxy<AppRouter>;
  client: TRPCClient<AppRouter>;
  queryClient: QueryClient;
}

export const useServer = (): Server => ({ trpc: useTRPC(), client: useTRPCClient(), queryClient: useQueryClient() });
