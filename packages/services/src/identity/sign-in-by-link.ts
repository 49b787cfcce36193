import { users } from "@starboard/db/tables/users";
import { withPerson } from "@starboard/db/transaction";
import { MailedToken } from "@starboard/domain/account";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { parseInput } from "../verb/parse-input.ts";
import { openSession } from "./open-session.ts";
import type { OpenedSession } from "./sign-in.ts";
import { linkIsOver, useMailLink } from "./use-mail-link.ts";

/** Opens a session for who holds a mailed link, once. Throws NOT_FOUND for a link that is used or over. */
export async function signInByLink(runtime: Runtime, raw: unknown, userAgent: string): Promise<OpenedSession> {
  const { token } = parseInput(MailedToken, raw);
  return withPerson(runtime.pool, null, async (tx) => {
    const { userId } = await useMailLink(tx, runtime, "sign-in", token);
    // Whoever closes their account has no password any more.
    const isOpen = and(eq(users.id, userId), isNotNull(users.passwordHash));
    const [user] = await tx.select({ id: users.id }).from(users).where(isOpen).for("no key update");
    if (!user) throw linkIsOver();
    return { sessionId: await openSession(tx, runtime, userId, userAgent), userId };
  });
}
