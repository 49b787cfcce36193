import { apiTokens } from "@starboard/db/tables/api-tokens";
import { users } from "@starboard/db/tables/users";
import { withPerson } from "@starboard/db/transaction";
import { and, eq, gt, isNull, lt, or } from "drizzle-orm";
import { hashToken } from "../mail/link-token.ts";
import type { Runtime } from "../runtime.ts";
import { type ResolvedSession, resolvePerson } from "./resolve-session.ts";

const USE_NOTED_EVERY_MS = 60_000;

/**
 * Who a bearer token speaks for, read on every request as a session is.
 * @returns null for a token that is unknown, revoked or over
 */
export async function resolveToken(
  runtime: Runtime,
  token: string,
  slug: string | null,
): Promise<ResolvedSession | null> {
  const now = runtime.clock.now();
  const found = await withPerson(runtime.pool, null, async (tx) => {
    const [row] = await tx
      .select({ user: users, id: apiTokens.id, scope: apiTokens.scope })
      .from(apiTokens)
      .innerJoin(users, eq(users.id, apiTokens.userId))
      .where(and(eq(apiTokens.tokenHash, hashToken(token)), isNull(apiTokens.revokedAt), gt(apiTokens.expiresAt, now)));
    if (!row) return null;
    const before = new Date(now.getTime() - USE_NOTED_EVERY_MS);
    await tx
      .update(apiTokens)
      .set({ lastUsedAt: now })
      .where(and(eq(apiTokens.id, row.id), or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, before))));
    return row;
  });
  return found ? resolvePerson(runtime, found.user, { sessionId: found.id, slug, tokenScope: found.scope }) : null;
}
