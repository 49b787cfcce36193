"use client";

import type { SignInProvider } from "@starboard/domain/sign-in-provider";
import { announceSessionChange } from "@/features/shell/index.ts";

/** Its code comes when somebody signs in, and they need the server for it in any case. */
const signIn: typeof import("next-auth/react").signIn = async (...args) =>
  (await import("next-auth/react")).signIn(...args);

/** Throws an Error with the sentence for the person when the door stays shut. */
async function enter(door: "password" | "link" | "demo", credentials: Record<string, string>): Promise<void> {
  const answer = await signIn(door, { ...credentials, redirect: false }).catch(() => null);
  if (!answer) throw new Error("The server does not answer. Try again in a moment.");
  if (!answer.ok || answer.error) throw new Error(answer.error ?? "Signing in did not work. Try again.");
  announceSessionChange();
}

/** Signs in with an address and its password. Throws an Error whose message may be shown. */
export const enterWithPassword = (email: string, password: string) => enter("password", { email, password });

/** Signs in by the token of a mailed link. Throws an Error whose message may be shown. */
export const enterWithLink = (token: string) => enter("link", { token });

/** Signs in as a person of the demo, where that door exists. Throws an Error whose message may be shown. */
export const enterAsDemo = (userId: string) => enter("demo", { userId });

/** Leaves for the provider, which sends the person back to `next`. Throws an Error whose message may be shown. */
export async function enterAtProvider(provider: SignInProvider, next: string): Promise<void> {
  await signIn(provider, { callbackUrl: next }).catch(() => {
    throw new Error("The server does not answer. Try again in a moment.");
  });
}
