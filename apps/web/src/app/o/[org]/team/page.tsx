import type { Metadata } from "next";
import { TeamReadiness } from "@/features/team-readiness/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Team" };

export default async function TeamPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.team.readiness.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <TeamReadiness org={org} renderedAt={Date.now()} />
    </Hydrated>
  );
}
