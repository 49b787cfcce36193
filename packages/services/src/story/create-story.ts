import { stories } from "@starboard/db/tables/stories";
import { CreateStory } from "@starboard/domain/story";
import { sql } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { makeId } from "../make-id.ts";
import { keepFacts } from "../rollup/keep-facts.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { addRevision } from "./add-revision.ts";

/** A new story, private unless the organisation says otherwise, with its first revision. The same id sent again returns the story that is there. */
export const createStory = defineMutation({
  action: "story.create",
  input: CreateStory,
  guard: ({ actor }) => requireOrganisation(actor, "story.create"),
  run: async ({ tx, actor, runtime, input, enqueue, audit }) => {
    const storyId = input.id ?? makeId(runtime.clock);
    const revisionId = makeId(runtime.clock);
    const now = runtime.clock.now();
    const { kind, title, question, competencies, sections } = input;
    const inserted = await tx
      .insert(stories)
      .values({
        orgId: actor.orgId,
        id: storyId,
        authorId: actor.userId,
        kind,
        title,
        question,
        competencies,
        // The tenant's own row is the only one in sight.
        visibility: sql`(select new_story_visibility from organisations)`,
        version: 1,
        currentRevisionId: revisionId,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: stories.id });
    if (inserted.length > 0) {
      const operationId = storyId;
      await addRevision({
        tx,
        runtime,
        enqueue,
        orgId: actor.orgId,
        storyId,
        revisionId,
        seq: 1,
        operationId,
        sections,
      });
      await keepFacts(tx, [storyId]);
      audit({ subjectId: storyId, fields: ["kind", "title", "sections"] });
    }
    return { storyId, version: 1 };
  },
});
