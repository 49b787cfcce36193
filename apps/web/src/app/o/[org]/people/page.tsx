import type { Metadata } from "next";
import { People } from "@/features/people/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.team.members.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <People org={org} renderedAt={Date.now()} />
    </Hydrated>
  );
}
