import { z } from "zod";
import { Id } from "./identifier.ts";
import { storedLine } from "./stored-text.ts";
import { TOKEN_DAYS } from "./token-days.ts";

/** `read` may look at the person's stories; `write` may also make and save them. */
export const TOKEN_SCOPES = ["read", "write"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const MAX_TOKENS = 20;

export const CreateToken = z.object({
  name: storedLine(60, "The name"),
  scope: z.enum(TOKEN_SCOPES),
  days: z.coerce.number().pipe(z.union(TOKEN_DAYS.map((days) => z.literal(days)))),
});
export const RevokeToken = z.object({ tokenId: Id });

/** The procedures that a token opens, on top of what its person may do. What is not named stays shut. */
const OPENED_BY: Readonly<Record<TokenScope, readonly string[]>> = {
  read: ["account.me", "account.here", "story.list", "story.get", "story.revisions", "story.revision"],
  write: ["story.create", "story.save"],
};

export const doesTokenOpen = (scope: TokenScope, procedure: string): boolean =>
  OPENED_BY.read.includes(procedure) || (scope === "write" && OPENED_BY.write.includes(procedure));
