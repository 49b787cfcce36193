import type { Metadata } from "next";
import { Operations } from "@/features/operations/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Operations" };

export default async function OperationsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.operations.deadLetters.queryOptions({}));
  await server.load(server.trpc.operations.queues.queryOptions());
  await server.load(server.trpc.operations.recount.queryOptions());
  await server.load(server.trpc.mail.sent.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <Operations renderedAt={Date.now()} />
    </Hydrated>
  );
}
