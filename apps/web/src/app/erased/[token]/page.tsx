import { Page } from "@starboard/ui/page";
import type { Metadata } from "next";
import { ErasureReceipt } from "@/features/erasure-receipt/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Receipt", referrer: "no-referrer" };

export default async function ErasedPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const server = await openServer(null);
  await server.load(server.trpc.privacy.receipt.queryOptions({ token }));
  return (
    <Page width="form">
      <Hydrated client={server.queryClient}>
        <ErasureReceipt token={token} />
      </Hydrated>
    </Page>
  );
}
