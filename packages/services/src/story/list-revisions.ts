import { evaluations } from "@starboard/db/tables/evaluations";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { storySnapshots } from "@starboard/db/tables/story-snapshots";
import type { Tx } from "@starboard/db/transaction";
import { ListRevisions, VERSIONS_AT_ONCE } from "@starboard/domain/snapshot";
import { and, count, desc, eq, gte, isNotNull, lt, sql } from "drizzle-orm";
import { rulesetOrdinal } from "../evaluation/ruleset-ordinal.ts";
import { requireStory } from "../guards/require-story.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findRescoring } from "./find-rescoring.ts";
import { firstReadable } from "./first-readable.ts";
import { isReviewing } from "./is-reviewing.ts";

/**
 * The revisions of a story, newest first and some at a time, with the score each had under its own ruleset. Who reads it
 * for a review alone gets the one that was asked about and those that came later; the names are the author's own, and
 * whoever has a review of the story before them sees no score. The text of one is `readRevision`'s.
 */
export const listRevisions = defineQuery({
  action: "story.read",
  input: ListRevisions,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.read", input.storyId),
  run: async ({ tx, actor, input: { isNamed, cursor }, subject: story }) => {
    const isAuthor = actor.userId === story.authorId;
    const isScoreHeld = !isAuthor && (await isReviewing(tx, actor.userId, story.id));
    const scope = { storyId: story.id, from: await firstReadable(tx, actor, story), isAuthor };
    const rows = await readPage(tx, scope, { isNamed: isNamed ?? false, before: cursor ?? story.version + 1 });
    const shown = rows.slice(0, VERSIONS_AT_ONCE);
    const rescored = isScoreHeld
      ? []
      : await findRescoring(
          tx,
          shown.map(({ id }) => id),
        );
    return {
      counts: await countRevisions(tx, scope),
      hasMore: rows.length > shown.length,
      versions: shown.map((row) => ({
        ...row,
        ...(isScoreHeld && { score: null, band: null, rulesetVersion: null }),
        /** What other rules made of the same text, the latest first. */
        rescored: rescored.filter(({ revisionId }) => revisionId === row.id),
      })),
    };
  },
});

interface Scope {
  storyId: string;
  /** The oldest one that the asker may read. */
  from: number;
  isAuthor: boolean;
}

const isReadable = ({ storyId, from }: Scope) =>
  and(eq(storyRevisions.storyId, storyId), gte(storyRevisions.seq, from));

/** One more than is shown, which says that there are older ones. */
function readPage(tx: Tx, scope: Scope, { isNamed, before }: { isNamed: boolean; before: number }) {
  const named = tx
    .select()
    .from(storySnapshots)
    .where(and(eq(storySnapshots.storyId, scope.storyId), scope.isAuthor ? undefined : sql`false`))
    .as("named");
  const page = tx
    .select({ id: storyRevisions.id, seq: storyRevisions.seq, createdAt: storyRevisions.createdAt, name: named.name })
    .from(storyRevisions)
    .leftJoin(named, eq(named.revisionId, storyRevisions.id))
    .where(and(isReadable(scope), lt(storyRevisions.seq, before), isNamed ? isNotNull(named.name) : undefined))
    .orderBy(desc(storyRevisions.seq))
    .limit(VERSIONS_AT_ONCE + 1)
    .as("page");
  return tx
    .selectDistinctOn([page.seq], {
      id: page.id,
      seq: page.seq,
      createdAt: page.createdAt,
      name: page.name,
      score: evaluations.score,
      band: evaluations.band,
      rulesetVersion: evaluations.rulesetVersion,
    })
    .from(page)
    .leftJoin(evaluations, eq(evaluations.revisionId, page.id))
    .orderBy(desc(page.seq), desc(rulesetOrdinal(evaluations.rulesetVersion)));
}

async function countRevisions(tx: Tx, scope: Scope) {
  const [found] = await tx
    .select({ all: count(), named: count(storySnapshots.name) })
    .from(storyRevisions)
    .leftJoin(storySnapshots, eq(storySnapshots.revisionId, storyRevisions.id))
    .where(isReadable(scope));
  return { all: found?.all ?? 0, named: scope.isAuthor ? (found?.named ?? 0) : 0 };
}
