import type { Metadata } from "next";
import { KeptMails } from "@/features/kept-mails/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Kept mails", referrer: "no-referrer" };

/** Elsewhere than on the embedded installation the procedure says that there is nothing. */
export default async function MailboxPage() {
  const server = await openServer(null);
  await server.load(server.trpc.notification.keptMails.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <KeptMails timeZone={server.person?.timeZone ?? "UTC"} now={new Date().toISOString()} />
    </Hydrated>
  );
}
