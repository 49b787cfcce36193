import { linkToken } from "../mail/link-token.ts";
import type { Runtime } from "../runtime.ts";

/** The token of an invitation as its mail carries it; for who holds the installation's secret. */
export const deriveInviteToken = (runtime: Runtime, inviteId: string): string =>
  linkToken(runtime.secret, "invite", inviteId);
