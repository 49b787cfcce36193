import type { Metadata } from "next";
import { ReviewDesk } from "@/features/review-desk/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  const desk = await server.load(server.trpc.review.desk.queryOptions());
  if (desk.isCoach) await server.load(server.trpc.review.availability.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <ReviewDesk org={org} renderedAt={Date.now()} />
    </Hydrated>
  );
}
