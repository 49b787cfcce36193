import type { Metadata } from "next";
import { RemarkBank } from "@/features/remarks/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Remarks" };

export default async function RemarksPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.remark.list.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <RemarkBank org={org} />
    </Hydrated>
  );
}
