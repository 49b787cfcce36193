import { privacyRequests } from "@starboard/db/tables/privacy-requests";
import { StarboardError } from "@starboard/domain/errors";
import { EXPORT_DAYS } from "@starboard/domain/privacy";
import { exportPerson } from "@starboard/jobs/contracts/export-person";
import { and, count, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import { makeId } from "../make-id.ts";
import { defineOpenVerb } from "../verb/define-open-verb.ts";

const DAY_MS = 86_400_000;
const MOST_A_DAY = 3;

/** The caller's own data, as a file that is put together in the background. */
export const requestExport = defineOpenVerb({
  door: "self",
  input: z.object({}),
  run: async ({ tx, runtime, userId, enqueue }) => {
    const now = runtime.clock.now();
    // Two clicks at once: the second waits here and finds the first.
    await tx.execute(sql`select from users where id = ${userId} for no key update`);
    const since = new Date(now.getTime() - DAY_MS);
    const [row] = await tx
      .select({ n: count() })
      .from(privacyRequests)
      .where(
        and(
          eq(privacyRequests.userId, userId),
          eq(privacyRequests.kind, "export"),
          gt(privacyRequests.createdAt, since),
        ),
      );
    if (row && row.n >= MOST_A_DAY) {
      throw new StarboardError(
        "LIMIT",
        `You have asked ${MOST_A_DAY} times today. Fetch one of these, or ask tomorrow.`,
      );
    }
    const id = makeId(runtime.clock);
    const expiresAt = new Date(now.getTime() + EXPORT_DAYS * DAY_MS);
    await tx.insert(privacyRequests).values({ id, userId, kind: "export", createdAt: now, expiresAt });
    enqueue(exportPerson, { requestId: id });
    return { requestId: id };
  },
});
