import type { Metadata } from "next";
import { RulesHome, WithEngine } from "@/features/team-rules/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Rules" };

export default async function RulesPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.rules.get.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <WithEngine>
        <RulesHome org={org} renderedAt={Date.now()} />
      </WithEngine>
    </Hydrated>
  );
}
