"use client";

import type { SignInProvider } from "@starboard/domain/provider-names";
import { announceSessionChange } from "@/features/shell/index.ts";

/** Its code comes when somebody signs in, and they need the server for it in any case. */
const signIn: typeof import("next-auth/react").signIn = async (...args) =>
  (await import("next-auth/react")).signIn(...args);

/** Whether somebody is inside, or is asked for a code first. */
export type Entered = "inside" | "asked-for-code";

/** Throws an Error with the sentence for the person when the door stays shut. */
async function enter(
  door: "password" | "link" | "code" | "demo",
  credentials: Record<string, string>,
): Promise<Entered> {
  const answer = await signIn(door, { ...credentials, redirect: false }).catch(() => null);
  if (!answer) throw new Error("The server does not answer. Try again in a moment.");
  if (answer.error === "second-step") return "asked-for-code";
  if (!answer.ok || answer.error) throw new Error(answer.error ?? "Signing in did not work. Try again.");
  announceSessionChange();
  return "inside";
}

/** Where somebody goes from the door. @param next a path of this site that they were on the way to */
export const wayOn = (entered: Entered, next: string): string =>
  entered === "inside" ? next : `/signin/code?next=${encodeURIComponent(next)}`;

/** Signs in with an address and its password. Throws an Error whose message may be shown. */
export const enterWithPassword = (email: string, password: string) => enter("password", { email, password });

/** Signs in by the token of a mailed link. Throws an Error whose message may be shown. */
export const enterWithLink = (token: string) => enter("link", { token });

/** Signs in by a code, after the first factor. Throws an Error whose message may be shown. */
export const enterWithCode = (code: string) => enter("code", { code });

/** Signs in as a person of the demo, where that door exists. Throws an Error whose message may be shown. */
export const enterAsDemo = (userId: string) => enter("demo", { userId });

/** Leaves for the provider, which sends the person back to `next`. Throws an Error whose message may be shown. */
export async function enterAtProvider(provider: SignInProvider, next: string): Promise<void> {
  await signIn(provider, { callbackUrl: next }).catch(() => {
    throw new Error("The server does not answer. Try again in a moment.");
  });
}
