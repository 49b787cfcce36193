import type { Metadata } from "next";
import { chooseScope, guessScope, readFigureFilter, TeamFigures } from "@/features/team-figures/index.ts";
import { openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Figures of the team" };

interface FiguresPageProps {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function FiguresPage({ params, searchParams }: FiguresPageProps) {
  const { org } = await params;
  const filter = readFigureFilter(await searchParams);
  const { trpc, load, isOwner } = await openServer(org);
  const { dashboard } = trpc;
  const read = async ({ teamId, cohort }: { teamId: string | null; cohort: string | null }) => {
    const scope = { teamId: teamId as never, cohort };
    const period = { ...scope, weeks: filter.weeks };
    const [scores, way, reviews, rules] = await Promise.all([
      load(dashboard.scores.queryOptions({ ...period, rulesetVersion: filter.rulesetVersion })),
      load(dashboard.wayToReady.queryOptions(scope)),
      load(dashboard.reviews.queryOptions(period)),
      load(dashboard.rules.queryOptions(scope)),
    ]);
    return { scope, figures: { scores, way, reviews, rules } };
  };
  const guess = guessScope(filter, isOwner);
  const ahead = guess && read(guess);
  // An address that names what is not theirs is no failure: what they may see is shown.
  ahead?.catch(() => undefined);
  const [here, scopes] = await Promise.all([
    load(trpc.account.here.queryOptions()),
    load(dashboard.scopes.queryOptions()),
  ]);
  const shown = chooseScope(scopes, filter);
  const isGuessed = guess?.teamId === shown.teamId && guess.cohort === shown.cohort;
  const { scope, figures } = await ((isGuessed && ahead) || read(shown));
  const { scores, rules } = figures;
  const { evidence: of } = filter;
  const rulesetVersion = (of?.kind === "rule" ? rules : scores).rulesetVersion;
  const evidence = of ? await load(dashboard.evidence.queryOptions({ ...scope, rulesetVersion, of })) : null;
  const props = { org, scopes, shown, filter, figures, evidence };
  return <TeamFigures {...props} organisationName={here.organisation?.name ?? ""} />;
}
