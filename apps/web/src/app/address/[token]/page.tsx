import { Page } from "@starboard/ui/page";
import type { Metadata } from "next";
import { ConfirmAddress } from "@/features/settings/index.ts";

export const metadata: Metadata = { title: "New address", referrer: "no-referrer" };

export default async function ConfirmAddressPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <Page width="form">
      <ConfirmAddress token={token} />
    </Page>
  );
}
