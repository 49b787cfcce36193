import type { Metadata } from "next";
import { InvitePeople } from "@/features/people/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Invite a list of people" };

export default async function InvitePeoplePage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.team.members.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <InvitePeople org={org} />
    </Hydrated>
  );
}
