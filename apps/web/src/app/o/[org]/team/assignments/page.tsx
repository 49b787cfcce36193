import type { Metadata } from "next";
import { Assignments } from "@/features/assignments/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Assignments" };

export default async function AssignmentsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.assignment.list.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <Assignments org={org} />
    </Hydrated>
  );
}
