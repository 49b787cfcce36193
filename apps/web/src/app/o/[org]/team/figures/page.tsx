import type { Metadata } from "next";
import { loadFigures, readFigureFilter, TeamFigures } from "@/features/team-figures/index.ts";
import { openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Figures of the team" };

interface FiguresPageProps {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function FiguresPage({ params, searchParams }: FiguresPageProps) {
  const { org } = await params;
  const filter = readFigureFilter(await searchParams);
  const server = await openServer(org);
  const loaded = await loadFigures(server, filter);
  const { shown, figures } = loaded;
  const { evidence: of } = filter;
  const { rulesetVersion } = of?.kind === "rule" ? figures.rules : figures.scores;
  const asked = { teamId: shown.teamId as never, cohort: shown.cohort, rulesetVersion };
  const evidence = of ? await server.load(server.trpc.dashboard.evidence.queryOptions({ ...asked, of })) : null;
  return <TeamFigures {...loaded} org={org} filter={filter} evidence={evidence} />;
}
