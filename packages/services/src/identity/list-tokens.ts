import { apiTokens } from "@starboard/db/tables/api-tokens";
import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { defineOpenVerb } from "../verb/define-open-verb.ts";

/** The caller's tokens that were not revoked, the newest first; never the token itself. */
export const listTokens = defineOpenVerb({
  door: "self",
  input: z.object({}),
  run: async ({ tx, runtime, userId }) => {
    const now = runtime.clock.now();
    const { id, name, scope, createdAt, expiresAt, lastUsedAt } = apiTokens;
    const rows = await tx
      .select({ id, name, scope, createdAt, expiresAt, lastUsedAt })
      .from(apiTokens)
      .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
      .orderBy(desc(createdAt));
    return rows.map((row) => ({ ...row, isExpired: row.expiresAt <= now }));
  },
});
