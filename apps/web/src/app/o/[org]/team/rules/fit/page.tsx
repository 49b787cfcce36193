import type { Metadata } from "next";
import { WeightFit } from "@/features/team-rules/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Weights from ratings" };

export default async function WeightFitPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.rules.fit.queryOptions());
  await server.load(server.trpc.rules.get.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <WeightFit org={org} />
    </Hydrated>
  );
}
