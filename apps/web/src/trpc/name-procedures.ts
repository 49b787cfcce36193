import type { AppRouter } from "@starboard/api/client";
import { type QueryKey, skipToken } from "@tanstack/react-query";
import type { TRPCClient } from "@trpc/client";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { Ask } from "./open-calls.ts";

type Made = (path: readonly string[], first: unknown, second: unknown) => unknown;

/** The key under which tRPC's own proxy, which the server uses, keeps the answer of a query. */
const keyOf = (path: readonly string[], input: unknown): QueryKey => [
  path,
  { ...(input !== undefined && input !== skipToken && { input }), type: "query" },
];

/**
 * Names every procedure by its path and makes of it what its last word says: `story.get.queryOptions(…)`. Knows no
 * procedure itself; that the name is one, and what it takes, the types say.
 */
function nameBy(makers: Readonly<Record<string, Made>>, path: readonly string[]): unknown {
  return new Proxy(() => undefined, {
    get: (_, part) => (typeof part === "string" ? nameBy(makers, [...path, part]) : undefined),
    apply: (_, _this, [first, second]) => {
      const make = makers[path.at(-1) ?? ""];
      // The types are tRPC's, which has more words than pages use.
      if (!make) throw new Error(`${path.join(".")}: add this word to what name-procedures.ts makes.`);
      return make(path.slice(0, -1), first, second);
    },
  });
}

/** Keys and options for the cache of queries, as tRPC's own proxy makes them; as many of its words as pages use. */
export const nameOptions = (ask: Ask): TRPCOptionsProxy<AppRouter> =>
  nameBy(
    {
      pathKey: (path) => [path],
      pathFilter: (path, filters) => ({ ...(filters as object), queryKey: [path] }),
      queryKey: keyOf,
      queryOptions: (path, input, options) => ({
        ...(options as object),
        queryKey: keyOf(path, input),
        queryFn: input === skipToken ? skipToken : () => ask("query", path.join("."), input),
      }),
      mutationOptions: (path, options) => ({
        ...(options as object),
        mutationKey: [path],
        mutationFn: (input: unknown) => ask("mutation", path.join("."), input),
      }),
    },
    [],
  ) as TRPCOptionsProxy<AppRouter>;

/** Calls past the cache: `story.save.mutate(…)`, `live.missed.query(…)`. */
export const nameCalls = (ask: Ask): TRPCClient<AppRouter> => {
  const call =
    (kind: "query" | "mutation"): Made =>
    (path, input, options) =>
      ask(kind, path.join("."), input, (options as { signal?: AbortSignal } | undefined)?.signal);
  return nameBy({ query: call("query"), mutate: call("mutation") }, []) as TRPCClient<AppRouter>;
};
