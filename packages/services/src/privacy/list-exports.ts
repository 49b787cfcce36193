import { privacyRequests } from "@starboard/db/tables/privacy-requests";
import { and, desc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { defineOpenVerb } from "../verb/define-open-verb.ts";

/** The caller's own exports that have not expired, newest first. */
export const listExports = defineOpenVerb({
  door: "self",
  input: z.object({}),
  run: async ({ tx, runtime, userId }) => {
    const { id, createdAt, doneAt, expiresAt, receipt, kind } = privacyRequests;
    return tx
      .select({ id, createdAt, doneAt, expiresAt, receipt })
      .from(privacyRequests)
      .where(
        and(eq(privacyRequests.userId, userId), eq(kind, "export"), gt(privacyRequests.expiresAt, runtime.clock.now())),
      )
      .orderBy(desc(createdAt));
  },
});
