import { ANCHORS } from "@starboard/rules/anchors";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReviewScreen } from "@/features/review/index.ts";
import { AnchorWordsProvider, describeReason } from "@/features/review-record/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Review" };

export default async function DeskReviewPage({ params }: { params: Promise<{ org: string; requestId: string }> }) {
  const { org, requestId } = await params;
  const server = await openServer(org);
  const review = await server.load(server.trpc.review.get.queryOptions({ requestId }));
  if (!review.isReviewer) redirect(`/o/${org}/reviews/${requestId}`);
  await server.load(server.trpc.review.desk.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <AnchorWordsProvider words={ANCHORS}>
        <ReviewScreen
          key={requestId}
          org={org}
          requestId={requestId}
          renderedAt={Date.now()}
          reason={review.because && describeReason(review.because)}
        />
      </AnchorWordsProvider>
    </Hydrated>
  );
}
