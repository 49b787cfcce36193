import type { ReactNode } from "react";
import { OrgFrame } from "@/features/shell/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";
import { TrpcRoot } from "@/trpc/trpc-root.tsx";

export default async function OrganisationLayout({
  params,
  children,
}: {
  params: Promise<{ org: string }>;
  children: ReactNode;
}) {
  const { org } = await params;
  const server = await openServer(org);
  // The bell shows the second: a query that the frame begins without its data could not be handed in by a page.
  await Promise.all([
    server.load(server.trpc.account.here.queryOptions()),
    server.load(server.trpc.notification.list.queryOptions()),
  ]);
  return (
    <TrpcRoot key={org} org={org}>
      <Hydrated client={server.queryClient}>
        <OrgFrame org={org}>{children}</OrgFrame>
      </Hydrated>
    </TrpcRoot>
  );
}
