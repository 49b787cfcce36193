import type { Metadata } from "next";
import { RulesPreview, WithEngine } from "@/features/team-rules/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Dry run" };

export default async function RulesPreviewPage({ params }: { params: Promise<{ org: string; batchId: string }> }) {
  const { org, batchId } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.rules.preview.queryOptions({ batchId }));
  await server.load(server.trpc.batch.get.queryOptions({ batchId }));
  await server.load(server.trpc.rules.get.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <WithEngine>
        <RulesPreview org={org} batchId={batchId} renderedAt={Date.now()} />
      </WithEngine>
    </Hydrated>
  );
}
