import { ANCHORS } from "@starboard/rules/anchors";
import type { Metadata } from "next";
import { SetPage } from "@/features/calibration/index.ts";
import { AnchorWordsProvider } from "@/features/review-record/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Calibration" };

export default async function CalibrationSetPage({ params }: { params: Promise<{ org: string; setId: string }> }) {
  const { org, setId } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.calibration.get.queryOptions({ setId }));
  return (
    <Hydrated client={server.queryClient}>
      <AnchorWordsProvider words={ANCHORS}>
        <SetPage org={org} setId={setId} />
      </AnchorWordsProvider>
    </Hydrated>
  );
}
