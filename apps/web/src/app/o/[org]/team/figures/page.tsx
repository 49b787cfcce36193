import type { Metadata } from "next";
import { chooseScope, readFigureFilter, TeamFigures } from "@/features/team-figures/index.ts";
import { openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Figures of the team" };

interface FiguresPageProps {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function FiguresPage({ params, searchParams }: FiguresPageProps) {
  const { org } = await params;
  const filter = readFigureFilter(await searchParams);
  const { trpc, load } = await openServer(org);
  const { dashboard } = trpc;
  const scopes = await load(dashboard.scopes.queryOptions());
  const shown = chooseScope(scopes, filter);
  const scope = { teamId: shown.teamId as never, cohort: shown.cohort };
  const period = { ...scope, weeks: filter.weeks };
  const [here, scores, way, reviews, rules] = await Promise.all([
    load(trpc.account.here.queryOptions()),
    load(dashboard.scores.queryOptions({ ...period, rulesetVersion: filter.rulesetVersion })),
    load(dashboard.wayToReady.queryOptions(scope)),
    load(dashboard.reviews.queryOptions(period)),
    load(dashboard.rules.queryOptions(scope)),
  ]);
  const { evidence: of } = filter;
  const rulesetVersion = (of?.kind === "rule" ? rules : scores).rulesetVersion;
  const evidence = of ? await load(dashboard.evidence.queryOptions({ ...scope, rulesetVersion, of })) : null;
  const figures = { scores, way, reviews, rules };
  const props = { org, scopes, shown, filter, figures, evidence };
  return <TeamFigures {...props} organisationName={here.organisation?.name ?? ""} />;
}
