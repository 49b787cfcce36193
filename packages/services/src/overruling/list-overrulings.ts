import { overrulings } from "@starboard/db/tables/overrulings";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import { asc, eq } from "drizzle-orm";
import { findNames } from "../identity/find-names.ts";

/** What coaches have overruled on a story, each with the text of its section as it was judged, so that it can be found again. */
export async function listOverrulings(tx: Tx, storyId: string) {
  const rows = await tx
    .select({ overruling: overrulings, sections: storyRevisions.sections, seq: storyRevisions.seq })
    .from(overrulings)
    .innerJoin(storyRevisions, eq(storyRevisions.id, overrulings.revisionId))
    .where(eq(overrulings.storyId, storyId))
    .orderBy(asc(overrulings.id));
  const nameOf = await findNames(
    tx,
    rows.map(({ overruling }) => overruling.reviewerId),
  );
  return rows.map(
    ({ overruling: { id, reviewerId, ruleId, section, reason, createdAt, ...range }, sections, seq }) => ({
      id,
      ruleId,
      section,
      start: range.startOffset,
      end: range.endOffset,
      text: section ? sections[section] : "",
      reason,
      reviewerId,
      reviewerName: nameOf(reviewerId),
      revisionSeq: seq,
      createdAt,
    }),
  );
}
