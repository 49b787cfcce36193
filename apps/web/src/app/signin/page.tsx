import { PROVIDER_REFUSALS } from "@starboard/domain/provider-names";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInPage, safeNext } from "@/features/sign-in/index.ts";
import { listSignInProviders } from "@/server/auth.ts";
import { openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "Sign in" };

const NOTICES: Readonly<Record<string, string>> = {
  "password-changed": "Your password is changed. Sign in with the new one.",
  "address-changed": "Your address is changed. Sign in with the new one.",
  "signed-out": "You are signed out.",
};
const REFUSALS: Readonly<Record<string, string>> = PROVIDER_REFUSALS;

type Search = Promise<{ [name: string]: string | string[] | undefined }>;

export default async function SignIn({ searchParams }: { searchParams: Search }) {
  const { next, after, refused, error } = await searchParams;
  const target = safeNext(next);
  const server = await openServer(null);
  if (server.person) redirect(target);
  const isSetUp = await server.load(server.trpc.account.isSetUp.queryOptions());
  const demoPeople = server.isEmbedded ? await server.load(server.trpc.account.demoPeople.queryOptions()) : null;
  // next-auth names an error when a provider did not answer, was answered with a forged state, or the person said no.
  const refusal = typeof refused === "string" ? REFUSALS[refused] : error && PROVIDER_REFUSALS.failed;
  const onTheWay = target === "/" ? undefined : "Sign in, and you go on to the page you asked for.";
  return (
    <SignInPage
      isSetUp={isSetUp}
      demoPeople={demoPeople}
      next={target}
      providers={await listSignInProviders()}
      refusal={refusal || undefined}
      notice={typeof after === "string" ? NOTICES[after] : onTheWay}
    />
  );
}
