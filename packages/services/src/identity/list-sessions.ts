import { Id } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { findOpenSessions } from "./find-open-sessions.ts";

/** The browsers in which the caller is signed in, the newest first. */
export const listSessions = defineOpenVerb({
  door: "self",
  input: z.object({ sessionId: Id }),
  run: async ({ tx, runtime, input, userId }) => {
    const rows = await findOpenSessions(tx, runtime, userId);
    return rows.map((row) => ({ ...row, isCurrent: row.id === input.sessionId }));
  },
});
