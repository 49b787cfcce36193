import type { Metadata } from "next";
import { CalibrationPage } from "@/features/calibration/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Calibration" };

export default async function Calibration({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.calibration.list.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <CalibrationPage org={org} renderedAt={Date.now()} />
    </Hydrated>
  );
}
