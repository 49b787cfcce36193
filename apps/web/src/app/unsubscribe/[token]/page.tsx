import { Page } from "@starboard/ui/page";
import type { Metadata } from "next";
import { Unsubscribe } from "@/features/unsubscribe/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Mails", referrer: "no-referrer" };

export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const server = await openServer(null);
  await server.load(server.trpc.mail.subscription.queryOptions({ token }));
  return (
    <Page width="form">
      <Hydrated client={server.queryClient}>
        <Unsubscribe token={token} />
      </Hydrated>
    </Page>
  );
}
