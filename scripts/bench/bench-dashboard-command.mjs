import { benchOnThrowawayFolder } from "./on-throwaway-folder.mjs";

const help = `npm run -s bench:dashboard [-- --evaluations N] [--json]

  Brings up a site on a throwaway folder and sets N evaluations (1,000,000 unless given) down in it by SQL: 50
  organisations of 200 people with 10 stories each, over half a year and two rulesets, with reviews. The rollups come
  from the product's own recount. Then an owner and a lead open their pages of one organisation, 40 times each, over HTTP.
  p95Ms                 of the page that takes longest, drawn by the server with all that it asks
  p95MsDuringBatch      the same while every story of that organisation is evaluated anew, batch after batch
  shareDuringBatch      of those openings, how many had a batch under way before and after them
  plainAggregateP95Ms   the trend of twelve weeks alone, by one statement over the evaluations themselves
  drift                 the rollups that a second recount found wrong
  pages                 owner and lead: their figures, and people and competencies; “Asked” is without the drawing, as a
                        browser that has the page asks again; the size in bytes
`;

/** npm run -s bench:dashboard: how long a lead waits for the figures of a team. */
export const benchDashboardCommand = (args) =>
  benchOnThrowawayFolder(args, {
    help,
    count: { name: "evaluations", usual: 1_000_000 },
    load: async () => (await import("./run-dashboard-bench.mjs")).runDashboardBench,
  });
