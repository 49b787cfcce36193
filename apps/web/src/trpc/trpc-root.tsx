"use client";

import type { AppRouter } from "@starboard/api/client";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import { createQueryClient } from "./query-client.ts";
import { TRPCProvider } from "./use-trpc.ts";
import { readValue, writeValue } from "./wire-values.ts";

export const TRPC_URL = "/api/trpc";
const MAX_BATCH = 10;

/** The browser's door to the server. One cache per organisation: nothing of another one can be shown. */
export function TrpcRoot({ org, children }: { org: string | null; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [trpcClient] = useState(() => {
    const calls = httpBatchLink<AppRouter>({
      url: TRPC_URL,
      transformer: { serialize: writeValue, deserialize: readValue },
      maxItems: MAX_BATCH,
      headers: { "x-starboard-org": org ?? "" },
    });
    return createTRPCClient<AppRouter>({ links: [calls] });
  });
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
