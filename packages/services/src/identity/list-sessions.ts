import { sessions } from "@starboard/db/tables/sessions";
import { Id } from "@starboard/domain/identifier";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { defineOpenVerb } from "../verb/define-open-verb.ts";

/** The browsers in which the caller is signed in, the newest first. */
export const listSessions = defineOpenVerb({
  door: "self",
  input: z.object({ sessionId: Id }),
  run: async ({ tx, runtime, input, userId }) => {
    const { id, userAgent, createdAt } = sessions;
    const rows = await tx
      .select({ id, userAgent, createdAt })
      .from(sessions)
      .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, runtime.clock.now())))
      .orderBy(desc(sessions.createdAt));
    return rows.map((row) => ({ ...row, isCurrent: row.id === input.sessionId }));
  },
});
