"use client";

import type { AppRouter } from "@starboard/api/client";
import type { TRPCClient } from "@trpc/client";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { createContext, useContext } from "react";

interface Trpc {
  options: TRPCOptionsProxy<AppRouter>;
  client: TRPCClient<AppRouter>;
}

const TrpcContext = createContext<Trpc | null>(null);
export const TrpcProvider = TrpcContext.Provider;

function useProvided(): Trpc {
  const trpc = useContext(TrpcContext);
  if (!trpc) throw new Error("Only parts of a page inside <TrpcRoot> can ask the server.");
  return trpc;
}

/** Every procedure with its keys and options for the cache of queries. */
export const useTRPC = (): TRPCOptionsProxy<AppRouter> => useProvided().options;

/** Every procedure, asked past the cache. */
export const useTRPCClient = (): TRPCClient<AppRouter> => useProvided().client;
