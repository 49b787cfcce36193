import type { Metadata } from "next";
import { TeamReviews } from "@/features/team-reviews/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Reviews" };

export default async function TeamReviewsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.review.teamRequests.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <TeamReviews org={org} renderedAt={Date.now()} />
    </Hydrated>
  );
}
