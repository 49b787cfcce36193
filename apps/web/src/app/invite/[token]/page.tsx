import { Page } from "@starboard/ui/page";
import type { Metadata } from "next";
import { Invitation } from "@/features/invitation/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const server = await openServer(null);
  await server.load(server.trpc.account.invite.queryOptions({ token }));
  return (
    <Page width="form">
      <Hydrated client={server.queryClient}>
        <Invitation token={token} person={server.person} />
      </Hydrated>
    </Page>
  );
}
