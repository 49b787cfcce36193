import { benchOnThrowawayFolder } from "./on-throwaway-folder.mjs";

const help = `npm run -s bench:web [-- --seconds N] [--json]

  Brings up the production build on a throwaway folder, with the usual rate limits, and lets 25 people work on it.
  readP95Ms, writeP95Ms   100 calls a second for N seconds (300 unless given), four reads to a write
  limited, errors         of these calls: refused by a limit, not answered well
  kbAStream               memory of the web process for each of 500 open streams of hints
  flood…                  ten times the rate for 20 s; calmMs until 20 reads in a row take at most 200 ms again
  ends                    how often the web process ended by itself
`;

/** npm run -s bench:web: what the web process carries. */
export const benchWebCommand = (args) =>
  benchOnThrowawayFolder(args, {
    help,
    count: { name: "seconds", usual: 300 },
    load: async () => (await import("./run-web-bench.mjs")).runWebBench,
  });
