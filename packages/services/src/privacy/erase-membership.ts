import { calibrationRatings } from "@starboard/db/tables/calibration-ratings";
import { digests } from "@starboard/db/tables/digests";
import { interviews } from "@starboard/db/tables/interviews";
import { mailPreferences } from "@starboard/db/tables/mail-preferences";
import { memberships } from "@starboard/db/tables/memberships";
import { notifications } from "@starboard/db/tables/notifications";
import { organisations } from "@starboard/db/tables/organisations";
import { remarks } from "@starboard/db/tables/remarks";
import { requestSkips } from "@starboard/db/tables/request-skips";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import type { Tx } from "@starboard/db/transaction";
import { assignReviewer } from "@starboard/jobs/contracts/assign-reviewer";
import { and, eq, inArray, sql } from "drizzle-orm";
import { dropDraft } from "../review/drop-draft.ts";
import { followAuthor } from "../rollup/follow-author.ts";
import type { Enqueue } from "../verb/side-effects.ts";

/**
 * Erases what one organisation holds of a person: the stories with all that hangs on them, what was told to the
 * person, the membership. Reviews that the person had open go back to be given to somebody else.
 */
export async function eraseMembership(
  { tx, enqueue }: { tx: Tx; enqueue: Enqueue },
  { orgId, userId }: { orgId: string; userId: string },
): Promise<Record<string, number>> {
  // Stories before memberships, as everybody who locks both does.
  await tx.execute(sql`select from stories where author_id = ${userId} order by id for update`);
  await giveBackReviews({ tx, enqueue }, { orgId, userId });
  const erased = await followAuthor(tx, orgId, userId, async () => {
    // A comment's revision has no cascade of its own: the requests, which have, go first.
    await tx.delete(reviewRequests).where(eq(reviewRequests.candidateId, userId));
    return {
      stories: await rowsOf(tx.delete(stories).where(eq(stories.authorId, userId))),
      interviews: await rowsOf(tx.delete(interviews).where(eq(interviews.userId, userId))),
      notifications: await rowsOf(tx.delete(notifications).where(eq(notifications.userId, userId))),
      remarks: await rowsOf(tx.delete(remarks).where(eq(remarks.ownerId, userId))),
      digests: await rowsOf(tx.delete(digests).where(eq(digests.userId, userId))),
      mailPreferences: await rowsOf(tx.delete(mailPreferences).where(eq(mailPreferences.userId, userId))),
      calibrationRatings: await rowsOf(tx.delete(calibrationRatings).where(eq(calibrationRatings.raterId, userId))),
      memberships: await rowsOf(tx.delete(memberships).where(eq(memberships.userId, userId))),
    };
  });
  // The address of a personal space is made from the name of its owner.
  await tx
    .update(organisations)
    .set({ name: "Personal space of a former member", slug: `former-${orgId}` })
    .where(and(eq(organisations.id, orgId), eq(organisations.isPersonal, true)));
  return erased;
}

async function giveBackReviews({ tx, enqueue }: { tx: Tx; enqueue: Enqueue }, who: { orgId: string; userId: string }) {
  const open = await tx
    .update(reviewRequests)
    .set({
      state: "requested",
      reviewerId: null,
      assignedBecause: null,
      startedAt: null,
      round: sql`round + 1`,
    })
    .where(and(eq(reviewRequests.reviewerId, who.userId), inArray(reviewRequests.state, ["assigned", "in_review"])))
    .returning({ requestId: reviewRequests.id, round: reviewRequests.round });
  await tx.delete(requestSkips).where(eq(requestSkips.userId, who.userId));
  for (const { requestId, round } of open) {
    await dropDraft(tx, requestId, who.userId);
    enqueue(assignReviewer, { orgId: who.orgId, requestId, round });
  }
}

const rowsOf = async (deletion: Promise<{ rowCount: number | null }>): Promise<number> =>
  (await deletion).rowCount ?? 0;
