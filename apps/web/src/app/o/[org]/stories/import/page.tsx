import type { Metadata } from "next";
import { ImportStories } from "@/features/story-files/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Import stories" };

export default async function ImportPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.account.here.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <ImportStories org={org} />
    </Hydrated>
  );
}
