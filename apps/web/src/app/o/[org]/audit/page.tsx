import type { Metadata } from "next";
import { AuditLog } from "@/features/audit/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.account.here.queryOptions());
  await server.load(server.trpc.audit.list.queryOptions({}));
  return (
    <Hydrated client={server.queryClient}>
      <AuditLog org={org} renderedAt={Date.now()} />
    </Hydrated>
  );
}
