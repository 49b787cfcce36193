import { notFound, redirect } from "next/navigation";
import { homePath } from "@/features/shell/index.ts";
import { openServer } from "@/trpc/server.tsx";

/** Leads on to where the person's work is. */
export default async function OrganisationHome({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  const { actor, organisation } = await server.load(server.trpc.account.here.queryOptions());
  if (!organisation) notFound();
  redirect(homePath(actor, organisation));
}
