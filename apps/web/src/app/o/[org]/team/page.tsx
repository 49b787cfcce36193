import type { Metadata } from "next";
import { findNearIds, readTeamFilter, TeamReadiness } from "@/features/team-readiness/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Team" };

interface TeamPageProps {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function TeamPage({ params, searchParams }: TeamPageProps) {
  const { org } = await params;
  const search = await searchParams;
  const server = await openServer(org);
  const team = await server.load(server.trpc.team.readiness.queryOptions());
  const filter = readTeamFilter({ get: (name) => [search[name]].flat()[0] ?? null });
  const userIds = findNearIds(team, filter);
  if (userIds.length > 0) await server.load(server.trpc.team.stories.queryOptions({ userIds }));
  return (
    <Hydrated client={server.queryClient}>
      <TeamReadiness org={org} renderedAt={Date.now()} />
    </Hydrated>
  );
}
