import { privacyRequests } from "@starboard/db/tables/privacy-requests";
import { notFound } from "@starboard/domain/errors";
import { Id } from "@starboard/domain/identifier";
import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { defineOpenVerb } from "../verb/define-open-verb.ts";

/** The file of one of the caller's own exports. Anybody else's, one that expired and one that is not ready are not found. */
export const fetchExport = defineOpenVerb({
  door: "self",
  input: z.object({ requestId: Id }),
  run: async ({ tx, runtime, input, userId }) => {
    const [row] = await tx
      .select({ file: privacyRequests.file })
      .from(privacyRequests)
      .where(
        and(
          eq(privacyRequests.id, input.requestId),
          eq(privacyRequests.userId, userId),
          gt(privacyRequests.expiresAt, runtime.clock.now()),
        ),
      );
    if (!row?.file) throw notFound("export");
    return { file: row.file };
  },
});
