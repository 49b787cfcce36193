import { Page } from "@starboard/ui/page";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EnterByCode, safeNext } from "@/features/sign-in/index.ts";
import { readStepToken } from "@/server/second-step.ts";
import { openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Sign in" };

type Search = Promise<{ [name: string]: string | string[] | undefined }>;

export default async function EnterByCodePage({ searchParams }: { searchParams: Search }) {
  const target = safeNext((await searchParams).next);
  const { person } = await openServer(null);
  if (person) redirect(target);
  if ((await readStepToken()) === null) redirect(`/signin?next=${encodeURIComponent(target)}`);
  return (
    <Page width="form">
      <EnterByCode next={target} />
    </Page>
  );
}
