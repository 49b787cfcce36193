import { stories } from "@starboard/db/tables/stories";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { evaluateRevision as evaluateRevisionJob } from "@starboard/jobs/contracts/evaluate-revision";
import { eq } from "drizzle-orm";
import { tellLeads } from "../readiness/tell-leads.ts";
import { findPublishedProfile } from "../rules/find-published-profile.ts";
import { defineEffect } from "../verb/define-effect.ts";
import { packEvaluation } from "./evaluate-many.ts";
import { storeEvaluations } from "./store-evaluations.ts";

/** The worker's evaluation of one saved revision; nothing where it was erased before its turn came. */
export const evaluateRevision = defineEffect({
  action: "evaluation.store",
  job: evaluateRevisionJob,
  compute: async ({ payload, read }) => {
    const row = await read(async (tx) => {
      const [found] = await tx
        .select({ story: stories, revision: storyRevisions })
        .from(storyRevisions)
        .innerJoin(stories, eq(stories.id, storyRevisions.storyId))
        .where(eq(storyRevisions.id, payload.revisionId));
      // After the revision: whoever publishes later has every story evaluated again, this one included.
      return found && { ...found, profile: await findPublishedProfile(tx) };
    });
    if (!row) return null;
    const { story, revision, profile } = row;
    const { kind, title, question } = story;
    // One story is over in milliseconds, and never waits for a thread behind a batch.
    const evaluation = packEvaluation({ kind, title, question, sections: revision.sections }, profile);
    return {
      authorId: story.authorId,
      storyId: story.id,
      revisionId: revision.id,
      revisionSeq: revision.seq,
      evaluation,
    };
  },
  apply: async ({ tx, actor, runtime, computed, audit, announce }) => {
    if (!computed) return;
    await storeEvaluations(tx, runtime, actor.orgId, [computed]);
    audit({ subjectId: computed.revisionId, fields: ["evaluation"] });
    announce({ topic: "story", id: computed.storyId, audience: [computed.authorId] });
    // Asked here, where the story is held: it may have been shared since it was read, and nobody else would tell.
    const [story] = await tx
      .select({ visibility: stories.visibility })
      .from(stories)
      .where(eq(stories.id, computed.storyId));
    if (story?.visibility === "team") await tellLeads({ tx, announce }, computed.authorId);
  },
});
