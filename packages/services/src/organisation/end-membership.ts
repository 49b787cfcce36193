import { assignmentExemptions } from "@starboard/db/tables/assignment-exemptions";
import { assignments } from "@starboard/db/tables/assignments";
import { invites } from "@starboard/db/tables/invites";
import { memberships } from "@starboard/db/tables/memberships";
import { readinessTargets } from "@starboard/db/tables/readiness-targets";
import { stories } from "@starboard/db/tables/stories";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { PersonActor } from "@starboard/domain/actor";
import { and, eq, isNull } from "drizzle-orm";
import { findRecipient } from "../identity/find-recipient.ts";
import { waitToForget } from "../leaver/wait-to-forget.ts";
import { makeId } from "../make-id.ts";
import { closeReviewsOf } from "../review/close-reviews-of.ts";
import { followAuthor } from "../rollup/follow-author.ts";
import { copyStories } from "../story/copy-stories.ts";
import type { MutationRun } from "../verb/define-mutation.ts";

type Ending = Pick<MutationRun<unknown, unknown>, "tx" | "runtime" | "enqueue" | "announce"> & { actor: PersonActor };

/**
 * Somebody belongs to the organisation no longer. Their stories are copied to their personal space where asked; here
 * they stay under retention, opened by nobody and counted in nothing. Open reviews end, roles and cohort go.
 * @returns how many stories were copied
 */
export async function endMembership(
  { tx, runtime, enqueue, announce, actor }: Ending,
  userId: string,
  { keepsCopies }: { keepsCopies: boolean },
): Promise<number> {
  const { orgId } = actor;
  await closeReviewsOf({ tx, runtime, enqueue, announce, orgId }, userId, { asCandidate: true });
  const own = keepsCopies ? await tx.select().from(stories).where(eq(stories.authorId, userId)) : [];
  const copied = await copyStories(
    { tx, runtime, actor },
    { stories: own, to: "personal", idOf: () => makeId(runtime.clock) },
  );
  const recipient = await findRecipient(tx, userId);
  if (recipient) {
    // An older invitation would let them in again, past whoever removed them.
    await tx
      .update(invites)
      .set({ revokedAt: runtime.clock.now() })
      .where(and(eq(invites.email, recipient.email), isNull(invites.acceptedAt), isNull(invites.revokedAt)));
  }
  await followAuthor(tx, orgId, userId, async () => {
    await tx.delete(teamMembers).where(eq(teamMembers.userId, userId));
    await tx.delete(assignments).where(eq(assignments.userId, userId));
    await tx.delete(assignmentExemptions).where(eq(assignmentExemptions.userId, userId));
    await tx.delete(readinessTargets).where(eq(readinessTargets.userId, userId));
    await tx
      .update(memberships)
      .set({ state: "removed", isOwner: false, cohort: null, leftAt: runtime.clock.now() })
      .where(eq(memberships.userId, userId));
  });
  await waitToForget(tx, { orgId, userId, now: runtime.clock.now() });
  return copied;
}
