import { randomInt } from "node:crypto";
import { peerRoundStories } from "@starboard/db/tables/peer-round-stories";
import { peerRounds } from "@starboard/db/tables/peer-rounds";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import type { Tx } from "@starboard/db/transaction";
import type { AssignmentReason } from "@starboard/domain/assignment";
import { StarboardError } from "@starboard/domain/errors";
import { allocatePeers, pairKey, RoundRef } from "@starboard/domain/peer-round";
import { drawPseudonyms } from "@starboard/domain/pseudonym";
import { notify } from "@starboard/jobs/contracts/notify";
import { and, count, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { requireRound } from "../guards/require-round.ts";
import { makeId } from "../make-id.ts";
import { holdPairs } from "../review/find-barred.ts";
import { setTimers } from "../review/set-timers.ts";
import { defineMutation } from "../verb/define-mutation.ts";

const BY_ROUND: Omit<AssignmentReason, "capacity"> = {
  ...{ how: "round", open: 0, competencies: [], language: null, among: 0, equal: 1 },
};

/**
 * Gives the handed-in stories of a round to peers (`allocatePeers` in domain): each gets and gives as many as the round
 * says, no two people who have been peers before. Asked again, it places those who have come late since.
 */
export const allocateRound = defineMutation({
  action: "peer-round.allocate",
  input: RoundRef,
  guard: (a) => requireRound(a, "peer-round.allocate", a.input.roundId),
  run: async ({ tx, actor, runtime, subject: round, enqueue, audit, announce }) => {
    const now = runtime.clock.now();
    if (round.dueAt <= now) throw new StarboardError("CONFLICT", "The round is over.");
    const handedIn = await tx
      .select({ entry: peerRoundStories, story: stories })
      .from(peerRoundStories)
      .innerJoin(stories, eq(stories.id, peerRoundStories.storyId))
      .where(and(eq(peerRoundStories.roundId, round.id), isNull(stories.archivedAt)));
    const waiting = handedIn.filter(({ entry }) => entry.placedAt === null);
    if (waiting.length === 0) throw new StarboardError("CONFLICT", "No story waits to be given out.");
    if (handedIn.length < 2) throw new StarboardError("CONFLICT", "One story is no round: wait for a second one.");
    await holdPairs(tx, actor.orgId);
    const gives = await countGiven(tx, round.id);
    const { pairs, missing } = allocatePeers(
      handedIn.map(({ entry: { userId, placedAt } }) => ({
        userId,
        needs: placedAt === null ? round.each : 0,
        gives: gives.get(userId) ?? 0,
      })),
      { each: round.each, paired: await findPairs(tx), seed: `${round.id} ${gives.size}` },
    );
    if (round.isPseudonymous)
      await namePeople(
        tx,
        round.id,
        handedIn.map(({ entry }) => entry),
      );
    const storyOf = new Map(handedIn.map(({ entry, story }) => [entry.userId, story]));
    for (const { authorId, reviewerId } of pairs) {
      const story = storyOf.get(authorId);
      if (!story) continue;
      const requestId = makeId(runtime.clock);
      const reviewer = { userId: reviewerId, round: 1 };
      await tx.insert(reviewRequests).values({
        ...{ orgId: actor.orgId, id: requestId, storyId: story.id, revisionId: story.currentRevisionId },
        ...{ candidateId: authorId, reviewerId, state: "assigned" as const, asked: "peer" as const },
        ...{ message: round.rubric, createdAt: now, assignedAt: now, dueAt: round.dueAt, roundId: round.id },
        round: reviewer.round,
        dimensions: round.dimensions,
        assignedBecause: { ...BY_ROUND, capacity: round.each },
      });
      await setTimers(tx, { orgId: actor.orgId, requestId, dueAt: round.dueAt });
      const eventId = makeId(runtime.clock);
      const kind = "review-assigned" as const;
      enqueue(notify, { orgId: actor.orgId, kind, subjectId: requestId, eventId, reviewer });
      announce({ topic: "review", id: requestId, audience: [authorId, reviewerId] });
    }
    const placed = [...new Set(pairs.map(({ authorId }) => authorId))];
    await tx
      .update(peerRoundStories)
      .set({ placedAt: now })
      .where(and(eq(peerRoundStories.roundId, round.id), inArray(peerRoundStories.userId, placed)));
    await tx.update(peerRounds).set({ allocatedAt: now }).where(eq(peerRounds.id, round.id));
    audit({ subjectId: round.id, fields: ["allocated"] });
    return { placed: pairs.length, missing };
  },
});

/** Draws a pseudonym for each who has none yet: an author and a reviewer may meet from now on. */
async function namePeople(tx: Tx, roundId: string, entries: (typeof peerRoundStories.$inferSelect)[]): Promise<void> {
  const taken = new Set(entries.flatMap(({ pseudonym }) => pseudonym ?? []));
  const nameless = entries.filter(({ pseudonym }) => pseudonym === null).map(({ userId }) => userId);
  for (const [userId, pseudonym] of drawPseudonyms(nameless, taken, randomInt)) {
    await tx
      .update(peerRoundStories)
      .set({ pseudonym })
      .where(and(eq(peerRoundStories.roundId, roundId), eq(peerRoundStories.userId, userId)));
  }
}

async function countGiven(tx: Tx, roundId: string): Promise<Map<string, number>> {
  const rows = await tx
    .select({ userId: reviewRequests.reviewerId, n: count() })
    .from(reviewRequests)
    .where(eq(reviewRequests.roundId, roundId))
    .groupBy(reviewRequests.reviewerId);
  return new Map(rows.flatMap(({ userId, n }) => (userId ? [[userId, n] as const] : [])));
}

/** All who have been peers of each other here. */
async function findPairs(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ a: reviewRequests.candidateId, b: reviewRequests.reviewerId })
    .from(reviewRequests)
    .where(and(eq(reviewRequests.asked, "peer"), isNotNull(reviewRequests.reviewerId)));
  return new Set(rows.flatMap(({ a, b }) => (b ? [pairKey(a, b)] : [])));
}
