import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ComposeSet } from "@/features/calibration/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "New set" };

export default async function NewSetPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  const { teams } = await server.load(server.trpc.calibration.list.queryOptions());
  const [first] = teams;
  if (!first) forbidden();
  await server.load(server.trpc.calibration.sources.queryOptions({ teamId: first.id }));
  return (
    <Hydrated client={server.queryClient}>
      <ComposeSet org={org} />
    </Hydrated>
  );
}
