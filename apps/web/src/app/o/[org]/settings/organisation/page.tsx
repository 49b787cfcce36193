import type { Metadata } from "next";
import { OrganisationSettings } from "@/features/organisation-settings/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Organisation" };

export default async function OrganisationPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  await server.load(server.trpc.organisation.settings.queryOptions());
  return (
    <Hydrated client={server.queryClient}>
      <OrganisationSettings org={org} />
    </Hydrated>
  );
}
