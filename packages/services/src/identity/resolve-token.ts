import { apiTokens } from "@starboard/db/tables/api-tokens";
import { withPerson } from "@starboard/db/transaction";
import type { TokenScope } from "@starboard/domain/api-token";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import { hashToken } from "../mail/link-token.ts";
import type { Runtime } from "../runtime.ts";
import { findWhoAsks } from "./find-who-asks.ts";
import type { ResolvedSession } from "./resolved-session.ts";

const USE_NOTED_EVERY_MS = 60_000;

interface ShownToken {
  id: string;
  scope: TokenScope;
  lastUsedAt: string | null;
}

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
  const shown = { in: "api_tokens", tokenHash: hashToken(token) } as const;
  const found = await findWhoAsks<ShownToken>(runtime.pool, shown, { slug, now });
  if (!found) return null;
  const { id, scope, lastUsedAt } = found.shown;
  const before = new Date(now.getTime() - USE_NOTED_EVERY_MS);
  if (lastUsedAt === null || Date.parse(lastUsedAt) < before.getTime()) {
    const isStale = or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, before));
    const isThis = and(eq(apiTokens.id, id), isStale);
    await withPerson(runtime.pool, null, (tx) => tx.update(apiTokens).set({ lastUsedAt: now }).where(isThis));
  }
  const { person, actor, lacksSecondFactor } = found;
  return { person: { sessionId: id, ...person }, actor, lacksSecondFactor, tokenScope: scope };
}
