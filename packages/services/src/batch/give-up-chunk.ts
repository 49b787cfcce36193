import { batches } from "@starboard/db/tables/batches";
import { stories } from "@starboard/db/tables/stories";
import { giveUpChunk as giveUpChunkJob } from "@starboard/jobs/contracts/give-up-chunk";
import { eq } from "drizzle-orm";
import { defineEffect } from "../verb/define-effect.ts";
import { closeChunk, lockChunk } from "./close-chunk.ts";
import { storiesOf } from "./stories-of.ts";

const REASON = "The evaluation of its group was given up.";

/** Closes a chunk whose job is a dead letter: its stories count as failed. One that was closed meanwhile stays so. */
export const giveUpChunk = defineEffect({
  action: "batch.run",
  job: giveUpChunkJob,
  compute: async () => null,
  apply: async ({ tx, runtime, payload, enqueue, audit, announce }) => {
    const { batchId, round } = payload;
    const chunk = await lockChunk(tx, payload);
    if (!chunk) return;
    const [current] = await tx.select({ round: batches.round }).from(batches).where(eq(batches.id, batchId));
    // A later round has asked for it again.
    if (current?.round !== round) return;
    const lost = await tx.select({ storyId: stories.id }).from(stories).where(storiesOf(chunk));
    const failures = lost.map(({ storyId }) => ({ storyId, reason: REASON }));
    const batch = await closeChunk({ tx, runtime, enqueue }, { chunk, state: "failed", evaluated: 0, failures });
    audit({ subjectId: batchId, fields: ["failed"] });
    announce({ topic: "batch", id: batchId, audience: [batch.startedBy] });
  },
});
