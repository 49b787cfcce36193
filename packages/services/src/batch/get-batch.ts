import { batchFailures } from "@starboard/db/tables/batch-failures";
import { batches } from "@starboard/db/tables/batches";
import { stories } from "@starboard/db/tables/stories";
import { BatchRef } from "@starboard/domain/batch";
import { notFound } from "@starboard/domain/errors";
import { asc, eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";

const LISTED_FAILURES = 50;

/** One batch with its counters, its first fifty failures and, where it failed as a whole, why. A private story's title is not told. */
export const getBatch = defineQuery({
  action: "batch.read",
  input: BatchRef,
  guard: ({ actor }) => requireOrganisation(actor, "batch.read"),
  run: async ({ tx, input }) => {
    const [batch] = await tx.select().from(batches).where(eq(batches.id, input.batchId));
    if (!batch) throw notFound("evaluation run");
    const failures = await tx
      .select({
        storyId: batchFailures.storyId,
        reason: batchFailures.reason,
        title: stories.title,
        visibility: stories.visibility,
      })
      .from(batchFailures)
      .innerJoin(stories, eq(stories.id, batchFailures.storyId))
      .where(eq(batchFailures.batchId, batch.id))
      .orderBy(asc(batchFailures.storyId))
      .limit(LISTED_FAILURES);
    const nameOf = await findNames(tx, [batch.startedBy]);
    const { id, purpose, state, reason, total, done, failed, rulesetVersion, createdAt, finishedAt } = batch;
    return {
      id,
      purpose,
      state,
      reason,
      total,
      done,
      failed,
      rulesetVersion,
      createdAt,
      finishedAt,
      startedBy: nameOf(batch.startedBy),
      failures: failures.map(({ storyId, reason, title, visibility }) => ({
        storyId,
        reason,
        title: visibility === "team" ? title : "A private story",
      })),
    };
  },
});
