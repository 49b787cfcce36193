import type { Metadata } from "next";
import { BatchList } from "@/features/batches/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Evaluations" };

export default async function BatchesPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.batch.list.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <BatchList org={org} renderedAt={Date.now()} />
    </Hydrated>
  );
}
