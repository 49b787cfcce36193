import { apiTokens } from "@starboard/db/tables/api-tokens";
import { RevokeToken } from "@starboard/domain/api-token";
import { notFound } from "@starboard/domain/errors";
import { and, eq, isNull } from "drizzle-orm";
import { defineOpenVerb } from "../verb/define-open-verb.ts";

/** Ends one of the caller's own tokens, from the next request on. Anybody else's is not found. */
export const revokeToken = defineOpenVerb({
  door: "self",
  input: RevokeToken,
  run: async ({ tx, runtime, input, userId }) => {
    const revoked = await tx
      .update(apiTokens)
      .set({ revokedAt: runtime.clock.now() })
      .where(and(eq(apiTokens.id, input.tokenId), eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
      .returning({ id: apiTokens.id });
    if (revoked.length === 0) throw notFound("token");
    return { tokenId: input.tokenId };
  },
});
