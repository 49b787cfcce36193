import type { Metadata } from "next";
import { DraftEditor, WithEngine } from "@/features/team-rules/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Draft of the rules" };

export default async function RulesDraftPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.rules.get.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <WithEngine>
        <DraftEditor org={org} />
      </WithEngine>
    </Hydrated>
  );
}
