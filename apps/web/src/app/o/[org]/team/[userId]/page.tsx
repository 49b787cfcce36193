import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PersonReadiness } from "@/features/team-readiness/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: { params: Promise<{ org: string; userId: string }> }) {
  const { org, userId } = await params;
  const server = await openServer(org);
  const [{ people }] = await Promise.all([
    server.load(server.trpc.team.readiness.queryOptions()),
    server.load(server.trpc.team.members.queryOptions()),
    server.load(server.trpc.team.stories.queryOptions({ userIds: [userId] })),
  ]);
  if (!people.some(([id]) => id === userId)) notFound();
  return (
    <Hydrated client={server.queryClient}>
      <PersonReadiness org={org} userId={userId} renderedAt={Date.now()} />
    </Hydrated>
  );
}
