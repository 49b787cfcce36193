import { benchOnThrowawayFolder } from "./on-throwaway-folder.mjs";

const help = `npm run -s bench:desk [-- --requests N] [--json]

  Brings up a site on a throwaway folder and sets N open requests (10,000 unless given) down in it by SQL, half of
  them with one coach, half waiting for any. Then the coach opens one request after the other, over HTTP.
  nextP50Ms, nextP95Ms   the story and the desk, asked for at once as the page does: 100 openings
  deskP95Ms              the desk alone
  claimP95Ms             claiming the most urgent that waits: 50 claims
`;

/** npm run -s bench:desk: how long a coach with a long queue waits for the next story. */
export const benchDeskCommand = (args) =>
  benchOnThrowawayFolder(args, {
    help,
    count: { name: "requests", usual: 10_000 },
    load: async () => (await import("./run-desk-bench.mjs")).runDeskBench,
  });
