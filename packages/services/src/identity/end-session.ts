import { EndSession } from "@starboard/domain/account";
import { notFound } from "@starboard/domain/errors";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { requirePassword } from "./close-account.ts";
import { noteInAudit } from "./note-in-audit.ts";
import { revokeSession } from "./revoke-session.ts";

/** Ends one of the caller's own sessions, after the present password; its cookie is refused from the next request on. Anybody else's is not found. */
export const endSession = defineOpenVerb({
  door: "self",
  input: EndSession,
  run: async ({ tx, runtime, input: { sessionId, password }, userId }) => {
    await requirePassword(tx, userId, password);
    if (!(await revokeSession(tx, runtime, { sessionId, userId }))) throw notFound("session");
    await noteInAudit(tx, runtime, { userId, action: "session.end", fields: ["elsewhere"] });
    return { ended: 1 };
  },
});
