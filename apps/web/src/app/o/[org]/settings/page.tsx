import { parseTheme, themeCookie } from "@starboard/ui/theme";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { SettingsPage } from "@/features/settings/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Settings" };

export default async function Settings({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  const here = await server.load(server.trpc.account.here.queryOptions());
  await Promise.all([
    here.actor.isOwner ? server.load(server.trpc.organisation.registration.queryOptions()) : null,
    server.load(server.trpc.mail.preferences.queryOptions()),
    server.load(server.trpc.mail.toMe.queryOptions()),
    server.load(server.trpc.account.secondFactor.queryOptions()),
    server.load(server.trpc.account.sessions.queryOptions()),
    server.load(server.trpc.account.tokens.queryOptions()),
    server.load(server.trpc.privacy.exports.queryOptions()),
  ]);
  return (
    <Hydrated client={server.queryClient}>
      <SettingsPage theme={parseTheme((await cookies()).get(themeCookie)?.value)} renderedAt={Date.now()} />
    </Hydrated>
  );
}
