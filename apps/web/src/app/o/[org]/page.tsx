import { can } from "@starboard/domain/access";
import { redirect } from "next/navigation";
import { openServer } from "@/trpc/server";

/** Everybody starts where their work is: a lead at the team, a coach at the desk, a candidate at the stories. */
export default async function OrganisationHome({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  const { actor, organisation } = await server.load(server.trpc.account.here.queryOptions());
  if (organisation?.isPersonal) redirect(`/o/${org}/stories`);
  if (can(actor, "readiness.read", {})) redirect(`/o/${org}/team`);
  if (can(actor, "desk.read", {})) redirect(`/o/${org}/desk`);
  redirect(`/o/${org}/stories`);
}
