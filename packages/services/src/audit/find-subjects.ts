import { assignments } from "@starboard/db/tables/assignments";
import { batches } from "@starboard/db/tables/batches";
import { calibrationSets } from "@starboard/db/tables/calibration-sets";
import { memberships } from "@starboard/db/tables/memberships";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { teams } from "@starboard/db/tables/teams";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { PersonActor } from "@starboard/domain/actor";
import { inArray } from "drizzle-orm";
import { describeAssignments } from "../assignment/describe-assignments.ts";
import { requestAccess } from "../guards/require-request.ts";
import { storyAccess } from "../guards/require-story.ts";
import { findNames } from "../identity/find-names.ts";

/** What an entry is about, in words; `path` below the organisation's address where the reader may open it. */
export interface AuditSubject {
  words: string;
  path: string | null;
}

/**
 * What the ids of entries stand for, as far as this reader may know it: a private story has no title here, and what is
 * gone or has no name is left out.
 */
export async function findSubjects(
  { tx, actor, now }: { tx: Tx; actor: PersonActor; now: Date },
  ids: readonly string[],
): Promise<Map<string, AuditSubject>> {
  const found = new Map<string, AuditSubject>();
  if (ids.length === 0) return found;
  const wanted = [...new Set(ids)];

  const revised = await tx
    .select({ id: storyRevisions.id, storyId: storyRevisions.storyId })
    .from(storyRevisions)
    .where(inArray(storyRevisions.id, wanted));
  const storyIds = [...wanted, ...revised.map(({ storyId }) => storyId)];
  for (const story of await tx.select().from(stories).where(inArray(stories.id, storyIds))) {
    const isReadable = can(actor, "story.read", await storyAccess(tx, story));
    const subject = isReadable
      ? { words: `“${story.title}”`, path: `stories/${story.id}` }
      : { words: "a story that you may not read", path: null };
    for (const id of [story.id, ...revised.filter(({ storyId }) => storyId === story.id).map((one) => one.id)]) {
      found.set(id, subject);
    }
  }

  const members = await tx
    .select({ id: memberships.userId })
    .from(memberships)
    .where(inArray(memberships.userId, wanted));
  const requests = await tx.select().from(reviewRequests).where(inArray(reviewRequests.id, wanted));
  const nameOf = await findNames(tx, [
    ...members.map(({ id }) => id),
    ...requests.map(({ candidateId }) => candidateId),
  ]);
  for (const { id } of members) found.set(id, { words: nameOf(id), path: null });
  for (const request of requests) {
    const { candidateId, reviewerId } = requestAccess(request, now);
    const door = { [candidateId]: "reviews", [reviewerId ?? ""]: "desk" }[actor.userId];
    // In a peer round one reads the other under a pseudonym: the log does not tell who that is.
    const whose = request.roundId === null ? `the request of ${nameOf(candidateId)}` : "a request of a peer round";
    found.set(request.id, { words: whose, path: door ? `${door}/${request.id}` : null });
  }

  for (const { id, name } of await tx.select().from(teams).where(inArray(teams.id, wanted))) {
    found.set(id, { words: `team ${name}`, path: null });
  }
  for (const { id, purpose } of await tx.select().from(batches).where(inArray(batches.id, wanted))) {
    const isPreview = purpose === "preview";
    found.set(id, {
      words: isPreview ? "a dry run of rules" : "an evaluation of all stories",
      path: isPreview ? `team/rules/preview/${id}` : `batches/${id}`,
    });
  }
  for (const { id, title } of await tx.select().from(calibrationSets).where(inArray(calibrationSets.id, wanted))) {
    found.set(id, { words: `calibration “${title}”`, path: null });
  }
  const asked = await tx.select({ id: assignments.id }).from(assignments).where(inArray(assignments.id, wanted));
  const wordsOf = await describeAssignments(
    tx,
    asked.map(({ id }) => id),
    now,
  );
  for (const { id } of asked) found.set(id, { words: wordsOf(id), path: null });
  return found;
}
