import { users } from "@starboard/db/tables/users";
import { withPerson } from "@starboard/db/transaction";
import { MailedToken } from "@starboard/domain/account";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { parseInput } from "../verb/parse-input.ts";
import { insideOrNext, letIn } from "./let-in.ts";
import type { OpenedSession } from "./open-session.ts";
import { linkIsOver, useMailLink } from "./use-mail-link.ts";

/**
 * Opens a session for who holds a mailed link, once. Throws NOT_FOUND for a link that is used or over; SecondStepNeeded,
 * with the link used up, for who has a second factor.
 */
export async function signInByLink(runtime: Runtime, raw: unknown, userAgent: string): Promise<OpenedSession> {
  const { token } = parseInput(MailedToken, raw);
  const shown = await withPerson(runtime.pool, null, async (tx) => {
    const { userId } = await useMailLink(tx, runtime, "sign-in", token);
    // Whoever closes their account has no password any more.
    const isOpen = and(eq(users.id, userId), isNotNull(users.passwordHash));
    const [user] = await tx.select({ id: users.id }).from(users).where(isOpen).for("no key update");
    if (!user) throw linkIsOver();
    return letIn(tx, runtime, { userId, userAgent, way: "mailed-link" });
  });
  return insideOrNext(shown);
}
