"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { nameCalls, nameOptions } from "./name-procedures.ts";
import { openCalls } from "./open-calls.ts";
import { createQueryClient } from "./query-client.ts";
import { TrpcProvider } from "./use-trpc.ts";

/** The browser's door to the server. One cache per organisation: nothing of another one can be shown. */
export function TrpcRoot({ org, children }: { org: string | null; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [trpc] = useState(() => {
    const ask = openCalls(org);
    return { options: nameOptions(ask), client: nameCalls(ask) };
  });
  return (
    <QueryClientProvider client={queryClient}>
      <TrpcProvider value={trpc}>{children}</TrpcProvider>
    </QueryClientProvider>
  );
}
