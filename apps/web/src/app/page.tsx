import { redirect } from "next/navigation";
import { homePath, NoOrganisation, OpenFrame } from "@/features/shell/index.ts";
import { openServer } from "@/trpc/server.tsx";

/** The way in: where the person's work is in their first organisation, or the sign-in page. */
export default async function HomePage() {
  const server = await openServer(null);
  const { userId, name, organisations } = await server.load(server.trpc.account.me.queryOptions());
  const [first] = organisations;
  if (first) {
    const inside = await openServer(first.slug);
    const { actor } = await inside.load(inside.trpc.account.here.queryOptions());
    redirect(homePath(actor, first));
  }
  return (
    <OpenFrame>
      <NoOrganisation userId={userId} name={name} />
    </OpenFrame>
  );
}
