import { randomBytes } from "node:crypto";
import { apiTokens } from "@starboard/db/tables/api-tokens";
import { users } from "@starboard/db/tables/users";
import { CreateToken, MAX_TOKENS } from "@starboard/domain/api-token";
import { StarboardError } from "@starboard/domain/errors";
import { and, count, eq, gt, isNull } from "drizzle-orm";
import { hashToken } from "../mail/link-token.ts";
import { makeId } from "../make-id.ts";
import { defineOpenVerb } from "../verb/define-open-verb.ts";

const DAY_MS = 86_400_000;

/** A token of 256 random bits for a program of the caller's. It is in this answer and nowhere else. */
export const createToken = defineOpenVerb({
  door: "self",
  input: CreateToken,
  run: async ({ tx, runtime, input, userId }) => {
    const now = runtime.clock.now();
    // Many at once: each waits here for the one before, so that none counts past the limit.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("no key update");
    const [row] = await tx
      .select({ n: count() })
      .from(apiTokens)
      .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt), gt(apiTokens.expiresAt, now)));
    if (row && row.n >= MAX_TOKENS) {
      throw new StarboardError("LIMIT", `You have ${MAX_TOKENS} tokens. Revoke one that you do not use any more.`);
    }
    const token = `sbt_${randomBytes(32).toString("base64url")}`;
    const id = makeId(runtime.clock);
    const expiresAt = new Date(now.getTime() + input.days * DAY_MS);
    const { name, scope } = input;
    await tx
      .insert(apiTokens)
      .values({ id, userId, name, scope, tokenHash: hashToken(token), createdAt: now, expiresAt });
    return { tokenId: id, token, expiresAt };
  },
});
