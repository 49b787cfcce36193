import { Page } from "@starboard/ui/page";
import type { Metadata } from "next";
import { SetUpClosed, SetUpForm } from "@/features/set-up/index.ts";
import { openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Set up", referrer: "no-referrer" };

type Search = Promise<{ token?: string | string[] }>;

export default async function SetUpPage({ searchParams }: { searchParams: Search }) {
  const { token } = await searchParams;
  const server = await openServer(null);
  const isSetUp = await server.load(server.trpc.account.isSetUp.queryOptions());
  const isOpen = !isSetUp && typeof token === "string" && token !== "";
  return <Page width="form">{isOpen ? <SetUpForm token={token} /> : <SetUpClosed isSetUp={isSetUp} />}</Page>;
}
