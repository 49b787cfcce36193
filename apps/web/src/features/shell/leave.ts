"use client";

import { signOut } from "next-auth/react";
import { leaveFor } from "./leave-for.ts";
import { announceSessionChange } from "./session-changes.ts";

/** Ends the session here and on the server, and goes to the sign-in page or to `path`. */
export async function leave(path = "/signin?after=signed-out"): Promise<void> {
  await signOut({ redirect: false });
  announceSessionChange();
  await leaveFor(path);
}
