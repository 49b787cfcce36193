"use client";

import type { AppRouter } from "@starboard/api/client";
import { httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";
import type { ReactNode } from "react";
import superjson from "superjson";
import { TRPC_URL, TrpcRoot } from "./trpc-root.tsx";

/** The door to the server inside an organisation, where hints come in by a stream. */
export function LiveRoot({ org, children }: { org: string; children: ReactNode }) {
  const splitOff = (calls: TRPCLink<AppRouter>) =>
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url: TRPC_URL, transformer: superjson, connectionParams: { org } }),
      false: calls,
    });
  return (
    <TrpcRoot org={org} splitOff={splitOff}>
      {children}
    </TrpcRoot>
  );
}
