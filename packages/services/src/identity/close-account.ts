import { apiTokens } from "@starboard/db/tables/api-tokens";
import { users } from "@starboard/db/tables/users";
import type { Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { and, eq, isNull } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { endSessions } from "./end-sessions.ts";
import { isPassword } from "./password.ts";

/** Throws INVALID unless it is the person's present password. */
export async function requirePassword(tx: Tx, userId: string, password: string): Promise<void> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId)).for("no key update");
  if (!(user && (await isPassword(user.passwordHash, password)))) {
    throw new StarboardError("INVALID", "The present password is not right.", { field: "password" });
  }
}

/** Ends every session and token of a person and takes the password away: nobody gets in any more. */
export async function closeAccount(tx: Tx, runtime: Runtime, userId: string): Promise<void> {
  const revokedAt = runtime.clock.now();
  await tx.update(users).set({ passwordHash: null }).where(eq(users.id, userId));
  await endSessions(tx, runtime, { userId, but: null, why: "erasure" });
  await tx
    .update(apiTokens)
    .set({ revokedAt })
    .where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)));
}
