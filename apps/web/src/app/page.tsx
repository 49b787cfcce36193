import { redirect } from "next/navigation";
import { openServer } from "@/trpc/server";

/** The way in: the person's first organisation, or the sign-in page. */
export default async function HomePage() {
  const server = await openServer(null);
  const me = await server.load(server.trpc.account.me.queryOptions());
  const [first] = me.organisations;
  redirect(first ? `/o/${first.slug}` : "/signin");
}
