import { organisations } from "@starboard/db/tables/organisations";
import { stories } from "@starboard/db/tables/stories";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import { eq, inArray } from "drizzle-orm";
import type { StoryRow } from "../guards/require-story.ts";
import { makeId } from "../make-id.ts";
import { inPlaceOf } from "../organisation/in-place-of.ts";
import { keepFacts } from "../rollup/keep-facts.ts";
import type { Runtime } from "../runtime.ts";
import { SideEffects } from "../verb/side-effects.ts";
import { addRevision } from "./add-revision.ts";

interface Copying {
  tx: Tx;
  runtime: Runtime;
  /** Who asks; the transaction is in this organisation, and is again afterwards. */
  actor: { orgId: string; userId: string };
}

interface Copied {
  /** All of one author. */
  stories: readonly StoryRow[];
  to: Parameters<typeof inPlaceOf>[1]["to"];
  /** The id of the copy; a copy that is there already stays as it is. */
  idOf: (story: StoryRow) => string;
}

/**
 * New stories of the same author's in another of their organisations: the newest text and its words, private, with its
 * origin; without reviews, practice, older versions or visibility. Jobs and audit entries are the other organisation's.
 */
export async function copyStories({ tx, runtime, actor }: Copying, { stories: chosen, to, idOf }: Copied) {
  const [first] = chosen;
  if (!first) return 0;
  const [source] = await tx.select().from(organisations).where(eq(organisations.id, actor.orgId));
  const revisionIds = chosen.map((story) => story.currentRevisionId);
  const texts = await tx.select().from(storyRevisions).where(inArray(storyRevisions.id, revisionIds));
  const textOf = new Map(texts.map((revision) => [revision.id, revision.sections]));
  const visit = { userId: first.authorId, to, back: actor };
  return inPlaceOf(tx, visit, async (orgId) => {
    const effects = new SideEffects(orgId, runtime.clock);
    const now = runtime.clock.now();
    const addedIds: string[] = [];
    for (const story of chosen) {
      const sections = textOf.get(story.currentRevisionId);
      if (!sections) continue;
      const { authorId, kind, title, question, competencies, version } = story;
      const [id, revisionId] = [idOf(story), makeId(runtime.clock)];
      const origin = {
        organisation: source?.name ?? "",
        storyId: story.id,
        version,
        copiedAt: now.toISOString(),
      };
      const added = await tx
        .insert(stories)
        .values({
          orgId,
          id,
          authorId,
          kind,
          title,
          question,
          competencies,
          origin,
          version: 1,
          currentRevisionId: revisionId,
          createdAt: now,
          updatedAt: now,
        })
        .onConflictDoNothing()
        .returning({ id: stories.id });
      if (added.length === 0) continue;
      addedIds.push(id);
      const { enqueue } = effects;
      await addRevision({ tx, runtime, enqueue, orgId, storyId: id, revisionId, seq: 1, operationId: id, sections });
      effects.audit({ subjectId: id, fields: ["kind", "title", "sections", "origin"] });
    }
    await keepFacts(tx, addedIds);
    await effects.writeAudit(tx, orgId, "story.copy", first.authorId);
    await effects.writeJobs(tx);
    return chosen.length;
  });
}
