"use client";

import type { AppRouter } from "@starboard/api/client";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, type TRPCLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import { createQueryClient } from "./query-client.ts";
import { TRPCProvider } from "./use-trpc.ts";

export const TRPC_URL = "/api/trpc";
const MAX_BATCH = 10;

export interface TrpcRootProps {
  org: string | null;
  /** What goes another way than in batches of calls; left out, nothing does. */
  splitOff?: (calls: TRPCLink<AppRouter>) => TRPCLink<AppRouter>;
  children: ReactNode;
}

/** The browser's door to the server. One cache per organisation: nothing of another one can be shown. */
export function TrpcRoot({ org, splitOff = (calls) => calls, children }: TrpcRootProps) {
  const [queryClient] = useState(createQueryClient);
  const [trpcClient] = useState(() => {
    const calls = httpBatchLink<AppRouter>({
      url: TRPC_URL,
      transformer: superjson,
      maxItems: MAX_BATCH,
      headers: { "x-starboard-org": org ?? "" },
    });
    return createTRPCClient<AppRouter>({ links: [splitOff(calls)] });
  });
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
