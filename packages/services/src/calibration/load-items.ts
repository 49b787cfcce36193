import { calibrationItems } from "@starboard/db/tables/calibration-items";
import { calibrationRatings } from "@starboard/db/tables/calibration-ratings";
import { memberships } from "@starboard/db/tables/memberships";
import { stories } from "@starboard/db/tables/stories";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import { and, asc, eq } from "drizzle-orm";

/** A set's texts in order with the caller's ratings; a story that its author shares no more has no text. */
export async function loadItems(tx: Tx, setId: string, raterId: string) {
  const rows = await tx
    .select({
      item: calibrationItems,
      story: stories,
      author: memberships.state,
      revision: storyRevisions,
      mine: calibrationRatings.values,
    })
    .from(calibrationItems)
    .leftJoin(stories, eq(stories.id, calibrationItems.storyId))
    .leftJoin(memberships, eq(memberships.userId, stories.authorId))
    .leftJoin(storyRevisions, eq(storyRevisions.id, calibrationItems.revisionId))
    .leftJoin(
      calibrationRatings,
      and(eq(calibrationRatings.itemId, calibrationItems.id), eq(calibrationRatings.raterId, raterId)),
    )
    .where(eq(calibrationItems.setId, setId))
    .orderBy(asc(calibrationItems.position));
  return rows.map(({ item, story, author, revision, mine }) => {
    const isShared = story?.visibility === "team" && story.archivedAt === null && author === "active";
    return {
      id: item.id,
      story: isShared && revision ? { story, version: revision.seq } : null,
      sections: item.storyId === null ? item.sections : isShared && revision ? revision.sections : null,
      engineScores: item.engineScores,
      mine: mine ?? {},
    };
  });
}
