import type { Metadata } from "next";
import { BatchRun } from "@/features/batches/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Evaluation run" };

export default async function BatchPage({ params }: { params: Promise<{ org: string; batchId: string }> }) {
  const { org, batchId } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.batch.get.queryOptions({ batchId }));
  return (
    <Hydrated client={server.queryClient}>
      <BatchRun org={org} batchId={batchId} renderedAt={Date.now()} />
    </Hydrated>
  );
}
