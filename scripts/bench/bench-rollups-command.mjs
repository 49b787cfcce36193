import { benchOnThrowawayFolder } from "./on-throwaway-folder.mjs";

const help = `npm run -s bench:rollups -- --stories N [--json]

  Brings up a site on a throwaway folder and sets N evaluated stories of thirty days down in it by SQL.
  readMs, scanMs   medians and means of every scope, dimension and day, from the rollups and from the stories: the
                   median of five times each; ratio is how many times longer the second takes
  repairMs         the product's recount when every rollup is missing, from the row of its job until it is done
  recountMs        the same when every rollup is right; null when it is not done in a minute
  drift            the rows that this second one found wrong
`;

/** npm run -s bench:rollups: what a dashboard saves by reading rollups, and what their recount costs. */
export const benchRollupsCommand = (args) =>
  benchOnThrowawayFolder(args, {
    help,
    count: { name: "stories" },
    load: async () => (await import("./run-rollup-bench.mjs")).runRollupBench,
  });
