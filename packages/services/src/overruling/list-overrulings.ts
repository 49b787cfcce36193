import { overrulings } from "@starboard/db/tables/overrulings";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import { asc, eq } from "drizzle-orm";
import { findPartyNames } from "../peer-round/find-party-names.ts";

/** What coaches have overruled on a story, each with the text of its section as it was judged, so that it can be found again. */
export async function listOverrulings(tx: Tx, viewerId: string, storyId: string) {
  const rows = await tx
    .select({
      overruling: overrulings,
      request: reviewRequests,
      sections: storyRevisions.sections,
      seq: storyRevisions.seq,
    })
    .from(overrulings)
    .innerJoin(reviewRequests, eq(reviewRequests.id, overrulings.requestId))
    .innerJoin(storyRevisions, eq(storyRevisions.id, overrulings.revisionId))
    .where(eq(overrulings.storyId, storyId))
    .orderBy(asc(overrulings.id));
  const nameOf = await findPartyNames(
    tx,
    viewerId,
    rows.map(({ request }) => request),
    rows.map(({ overruling }) => overruling.reviewerId),
  );
  return rows.map(
    ({ overruling: { id, reviewerId, ruleId, section, reason, createdAt, ...range }, request, sections, seq }) => ({
      id,
      ruleId,
      section,
      start: range.startOffset,
      end: range.endOffset,
      text: section ? sections[section] : "",
      reason,
      isOwn: reviewerId === viewerId,
      reviewerName: nameOf(request, reviewerId),
      revisionSeq: seq,
      createdAt,
    }),
  );
}
