import { Page } from "@starboard/ui/page";
import type { Metadata } from "next";
import { ChoosePassword } from "@/features/password-reset/index.ts";

export const metadata: Metadata = { title: "New password", referrer: "no-referrer" };

export default async function ChoosePasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <Page width="form">
      <ChoosePassword token={token} />
    </Page>
  );
}
