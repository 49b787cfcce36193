import { linkToken } from "../mail/link-token.ts";
import type { Runtime } from "../runtime.ts";

/** The token of a link to a story, so that its author can copy the link again; the database keeps its hash alone. */
export const deriveShareToken = (runtime: Runtime, shareId: string): string =>
  linkToken(runtime.secret, "share", shareId);
