import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReviewScreen } from "@/features/review/index.ts";
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
      <ReviewScreen key={requestId} org={org} requestId={requestId} renderedAt={Date.now()} />
    </Hydrated>
  );
}
