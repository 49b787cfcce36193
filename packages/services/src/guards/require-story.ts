import { memberships } from "@starboard/db/tables/memberships";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Action, ActionSubjects, StoryAccess } from "@starboard/domain/access-subjects";
import type { Actor } from "@starboard/domain/actor";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { READ_AFTER_CLOSING_DAYS } from "@starboard/domain/review";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { type Granted, grant } from "../verb/granted.ts";

export type StoryRow = typeof stories.$inferSelect;
export type StoryAction = {
  [A in Action]: ActionSubjects[A] extends StoryAccess ? (StoryAccess extends ActionSubjects[A] ? A : never) : never;
}[Action];

/**
 * Loads a story and authorises. Throws NOT_FOUND to who may not even read it,
 * FORBIDDEN to a reader who wants more. A writer holds the row's lock until the end.
 */
export async function requireStory<const A extends StoryAction>(
  tx: Tx,
  actor: Actor,
  action: A,
  storyId: string,
  { isLocked = false }: { isLocked?: boolean } = {},
): Promise<Granted<StoryRow, A>> {
  const query = tx.select().from(stories).where(eq(stories.id, storyId));
  const [story] = isLocked ? await query.for("update") : await query;
  if (!story) throw notFound("story");
  const access = await storyAccess(tx, story);
  if (!can(actor, "story.read", access)) throw notFound("story");
  if (!can(actor, action, access as ActionSubjects[A])) {
    throw new StarboardError("FORBIDDEN", "Only the story's author may do this.");
  }
  return grant(action, story);
}

interface AccessRow extends Record<string, unknown> {
  authorState: string | null;
  teamIds: string[];
  reviewerIds: string[];
}

/** One statement: whatever is done with a story asks this first. */
export async function storyAccess(tx: Tx, story: StoryRow): Promise<StoryAccess> {
  const { authorId, visibility } = story;
  const { rows } = await tx.execute<AccessRow>(sql`select
    (select ${memberships.state} from ${memberships} where ${eq(memberships.userId, authorId)}) as "authorState",
    array(select ${teamMembers.teamId} from ${teamMembers} where ${eq(teamMembers.userId, authorId)}) as "teamIds",
    array(select ${reviewRequests.reviewerId} from ${reviewRequests}
      where ${and(eq(reviewRequests.storyId, story.id), isNotNull(reviewRequests.reviewerId), isReadableByReviewer())}
    ) as "reviewerIds"`);
  const [row] = rows;
  // Who has left takes the text along: what stays is opened by nobody.
  if (!row || row.authorState === "removed") return { authorId, visibility, teamIds: [], reviewerIds: [] };
  return { authorId, visibility, teamIds: row.teamIds, reviewerIds: row.reviewerIds };
}

/** Open, or closed with a verdict and not longer ago than a reviewer may still read. */
const isReadableByReviewer = () =>
  sql`(${reviewRequests.state} in ('assigned', 'in_review')
    or (${reviewRequests.state} in ('approved', 'changes_asked')
      and ${reviewRequests.closedAt} > now() - make_interval(days => ${READ_AFTER_CLOSING_DAYS})))`;
