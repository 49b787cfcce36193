import { Page } from "@starboard/ui/page";
import type { Metadata } from "next";
import { EnterByLink } from "@/features/sign-in/index.ts";

export const metadata: Metadata = { title: "Sign in", referrer: "no-referrer" };

export default async function EnterByLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <Page width="form">
      <EnterByLink token={token} />
    </Page>
  );
}
