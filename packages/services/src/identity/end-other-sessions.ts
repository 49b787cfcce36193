import { EndSession } from "@starboard/domain/account";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { requirePassword } from "./close-account.ts";
import { endSessions } from "./end-sessions.ts";

/** Ends every session of the caller but the one they ask from, after the present password. */
export const endOtherSessions = defineOpenVerb({
  door: "self",
  input: EndSession,
  run: async ({ tx, runtime, input: { sessionId, password }, userId }) => {
    await requirePassword(tx, userId, password);
    return { ended: await endSessions(tx, runtime, { userId, but: sessionId, why: "elsewhere" }) };
  },
});
