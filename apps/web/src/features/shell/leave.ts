"use client";

import { leaveFor } from "./leave-for.ts";
import { announceSessionChange } from "./session-changes.ts";

/**
 * Ends the session here and on the server, and goes to the sign-in page or to `path`. Throws an Error when the server
 * did not do it.
 * @param forgetsOf the person of whom this device is to keep nothing
 */
export async function leave(path = "/signin?after=signed-out", forgetsOf?: string): Promise<void> {
  // Their code comes when somebody leaves, and they need the server for it in any case.
  const [{ signOut }, { forgetKept }] = await Promise.all([
    import("next-auth/react"),
    import("@/features/kept-here/index.ts"),
  ]);
  const { url } = await signOut({ redirect: false });
  // next-auth answers a request whose token it refused like any other, with an address that asks again.
  if (url.includes("csrf=true")) throw new Error("The server refused to end the session.");
  // Only now: had the server said no, the words would be wanted.
  if (forgetsOf) await forgetKept(localStorage, forgetsOf);
  announceSessionChange();
  await leaveFor(path);
}
