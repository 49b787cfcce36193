import { QueryClient } from "@tanstack/react-query";
import { errorForScreen } from "./error-for-screen.ts";
import { readValue, writeValue } from "./wire-values.ts";

/** One set of habits for the server's prefetch and the browser. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // What the person may not see or what is not there does not get better by asking again.
        retry: (failures, error) => failures < 2 && ["UNEXPECTED", "UNAVAILABLE"].includes(errorForScreen(error).code),
      },
      // Offline a mutation fails at once and its screen says so, instead of waiting for the connection unseen.
      mutations: { networkMode: "always" },
      dehydrate: { serializeData: writeValue },
      hydrate: { deserializeData: readValue },
    },
  });
}
