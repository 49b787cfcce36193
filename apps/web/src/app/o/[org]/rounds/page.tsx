import type { Metadata } from "next";
import { PeerRounds } from "@/features/peer-rounds/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Peer rounds" };

export default async function PeerRoundsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.round.list.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <PeerRounds org={org} renderedAt={Date.now()} />
    </Hydrated>
  );
}
