import { Page } from "@starboard/ui/page";
import type { Metadata } from "next";
import { AskForReset } from "@/features/password-reset/index.ts";
import { openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Forgotten password" };

export default async function ResetPage() {
  const { isEmbedded } = await openServer(null);
  return (
    <Page width="form">
      <AskForReset isEmbedded={isEmbedded} />
    </Page>
  );
}
