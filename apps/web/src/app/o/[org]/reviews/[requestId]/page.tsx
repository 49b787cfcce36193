import { ANCHORS } from "@starboard/rules/anchors";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AnchorWordsProvider } from "@/features/review-record/index.ts";
import { ReviewResult } from "@/features/review-result/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Review of your story" };

export default async function ReviewPage({ params }: { params: Promise<{ org: string; requestId: string }> }) {
  const { org, requestId } = await params;
  const server = await openServer(org);
  const review = await server.load(server.trpc.review.get.queryOptions({ requestId }));
  if (review.isReviewer) redirect(`/o/${org}/desk/${requestId}`);
  return (
    <Hydrated client={server.queryClient}>
      <AnchorWordsProvider words={ANCHORS}>
        <ReviewResult key={requestId} org={org} requestId={requestId} renderedAt={Date.now()} />
      </AnchorWordsProvider>
    </Hydrated>
  );
}
