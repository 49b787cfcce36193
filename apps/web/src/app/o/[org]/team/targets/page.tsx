import type { Metadata } from "next";
import { Targets } from "@/features/team-readiness/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Targets" };

export default async function TargetsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.team.readiness.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <Targets org={org} />
    </Hydrated>
  );
}
