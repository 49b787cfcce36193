import type { ReactNode } from "react";
import { OrgFrame } from "@/features/shell";
import { Hydrated, openServer } from "@/trpc/server";
import { TrpcRoot } from "@/trpc/trpc-root";

export default async function OrganisationLayout({ params, children }: { params: Promise<{ org: string }>; children: ReactNode }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.account.here.queryOptions());
  return (
    <TrpcRoot key={org} org={org}>
      <Hydrated client={server.queryClient}>
        <OrgFrame org={org}>{children}</OrgFrame>
      </Hydrated>
    </TrpcRoot>
  );
}
