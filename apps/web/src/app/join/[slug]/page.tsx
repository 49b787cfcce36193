import { Page } from "@starboard/ui/page";
import type { Metadata } from "next";
import { AskToJoin } from "@/features/registration/index.ts";
import { openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Join" };

export default async function JoinPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const server = await openServer(null);
  const { organisation } = await server.load(server.trpc.account.registration.queryOptions({ slug }));
  return (
    <Page width="form">
      <AskToJoin slug={slug} organisation={organisation} isEmbedded={server.isEmbedded} />
    </Page>
  );
}
