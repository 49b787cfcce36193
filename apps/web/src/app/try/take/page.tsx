import { redirect } from "next/navigation";
import { NoOrganisation } from "@/features/shell/index.ts";
import { openServer } from "@/trpc/server.tsx";

/** From the draft of a device to one's own stories, where it is offered; by way of the sign-in for who is not. */
export default async function TakePage() {
  const server = await openServer(null);
  const { userId, name, organisations } = await server.load(server.trpc.account.me.queryOptions());
  const home = organisations.find(({ isPersonal }) => !isPersonal) ?? organisations[0];
  if (home) redirect(`/o/${home.slug}/stories`);
  return <NoOrganisation userId={userId} name={name} />;
}
