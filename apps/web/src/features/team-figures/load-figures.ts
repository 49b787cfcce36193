import type { openServer } from "@/trpc/server.tsx";
import type { FigureFilter } from "./figure-filter.ts";
import { chooseScope, guessScope, type ShownScope } from "./figures.ts";

type Server = Pick<Awaited<ReturnType<typeof openServer>>, "trpc" | "load" | "isOwner">;
type Asked = Omit<ShownScope, "name">;

/** Reads on the server what the page tells of the scope that its address asks for. */
export async function loadFigures(server: Server, filter: FigureFilter) {
  const { trpc, load, isOwner } = server;
  const readAtMs = Date.now();
  const guess = guessScope(filter, isOwner);
  const ahead = guess && readFigures(server, filter, guess);
  // An address that names what is not theirs is no failure: what they may see is shown.
  ahead?.catch(() => undefined);
  const [here, scopes] = await Promise.all([
    load(trpc.account.here.queryOptions()),
    load(trpc.dashboard.scopes.queryOptions()),
  ]);
  const shown = chooseScope(scopes, filter);
  const isGuessed = guess?.teamId === shown.teamId && guess.cohort === shown.cohort;
  const figures = await ((isGuessed && ahead) || readFigures(server, filter, shown));
  return { organisationName: here.organisation?.name ?? "", scopes, shown, figures, readAtMs };
}

async function readFigures({ trpc: { dashboard }, load }: Server, filter: FigureFilter, { teamId, cohort }: Asked) {
  const scope = { teamId: teamId as never, cohort };
  const period = { ...scope, weeks: filter.weeks };
  const [scores, way, reviews, rules] = await Promise.all([
    load(dashboard.scores.queryOptions({ ...period, rulesetVersion: filter.rulesetVersion })),
    load(dashboard.wayToReady.queryOptions(scope)),
    load(dashboard.reviews.queryOptions(period)),
    load(dashboard.rules.queryOptions(scope)),
  ]);
  return { scores, way, reviews, rules };
}
