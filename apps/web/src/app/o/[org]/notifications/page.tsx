import type { Metadata } from "next";
import { NotificationList } from "@/features/notifications/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.notification.list.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <NotificationList org={org} now={new Date().toISOString()} />
    </Hydrated>
  );
}
