import { sessions } from "@starboard/db/tables/sessions";
import { EndSession } from "@starboard/domain/account";
import { notFound } from "@starboard/domain/errors";
import { and, eq, isNull } from "drizzle-orm";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { requirePassword } from "./close-account.ts";

/** Ends one of the caller's own sessions, after the present password; its cookie is refused from the next request on. Anybody else's is not found. */
export const endSession = defineOpenVerb({
  door: "self",
  input: EndSession,
  run: async ({ tx, runtime, input, userId }) => {
    await requirePassword(tx, userId, input.password);
    const ended = await tx
      .update(sessions)
      .set({ revokedAt: runtime.clock.now() })
      .where(and(eq(sessions.id, input.sessionId), eq(sessions.userId, userId), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    if (ended.length === 0) throw notFound("session");
    return { ended: ended.length };
  },
});
