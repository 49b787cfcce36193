import type { Metadata } from "next";
import { Assignment } from "@/features/assignments/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Assignment" };

export default async function AssignmentPage({ params }: { params: Promise<{ org: string; assignmentId: string }> }) {
  const { org, assignmentId } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.assignment.get.queryOptions({ assignmentId }));
  return (
    <Hydrated client={server.queryClient}>
      <Assignment org={org} assignmentId={assignmentId} renderedAt={Date.now()} />
    </Hydrated>
  );
}
