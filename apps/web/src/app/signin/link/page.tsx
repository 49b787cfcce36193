import { Page } from "@starboard/ui/page";
import type { Metadata } from "next";
import { AskForSignInLink } from "@/features/sign-in/index.ts";
import { openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Sign in by mail" };

export default async function SignInLinkPage() {
  const { isEmbedded } = await openServer(null);
  return (
    <Page width="form">
      <AskForSignInLink isEmbedded={isEmbedded} />
    </Page>
  );
}
