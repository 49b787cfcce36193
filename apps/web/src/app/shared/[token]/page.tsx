import type { Metadata } from "next";
import { SharedStory } from "@/features/shared-story/index.ts";
import { openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = {
  title: "A story shared with you",
  referrer: "no-referrer",
  robots: { index: false, follow: false },
};

/** Read by being opened: no account, no form, and nothing more is asked of the server. */
export default async function SharedPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const server = await openServer(null);
  const shared = await server.load(server.trpc.share.open.queryOptions({ token }));
  return <SharedStory shared={shared} />;
}
