import { benchOnThrowawayFolder } from "./on-throwaway-folder.mjs";

const help = `npm run -s bench:web [-- --seconds N] [--json]

  Brings up the production build on a throwaway folder, with the usual rate limits, and lets 25 people work on it.
  usual       100 calls a second for N seconds (300 unless given), four reads to a write: p50 and p95 of both,
              limited (refused by a limit), errors (not answered well), processorMs (of each part for an answer)
  steps       the same at 25, 50 and 75 a second; holdsAt is the highest rate with p95 of 200 ms and 400 ms
  streams     memory of the web process for each of 500 open streams of hints
  flood       ten times the rate for 20 s; calmMs until 20 reads in a row take at most 200 ms again
  ends        how often the web process ended by itself
  restarts    two web processes behind one address, asked to stop in turn, 20 times, at 30 calls a second
`;

/** npm run -s bench:web: what the web process carries. */
export const benchWebCommand = (args) =>
  benchOnThrowawayFolder(args, {
    help,
    count: { name: "seconds", usual: 300 },
    load: async () => (await import("./run-web-bench.mjs")).runWebBench,
  });
