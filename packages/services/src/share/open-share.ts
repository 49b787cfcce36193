import { memberships } from "@starboard/db/tables/memberships";
import { stories } from "@starboard/db/tables/stories";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { storyShareViews } from "@starboard/db/tables/story-share-views";
import { storyShares } from "@starboard/db/tables/story-shares";
import { enterTenant, withPerson } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { OpenShare, shareState } from "@starboard/domain/story-share";
import { and, eq, isNull, sql } from "drizzle-orm";
import { findNames } from "../identity/find-names.ts";
import { hashToken } from "../mail/link-token.ts";
import type { Runtime } from "../runtime.ts";
import { parseInput } from "../verb/parse-input.ts";

const MINUTE_MS = 60_000;

/** One answer for every reason: who holds a dead link learns nothing of the story. */
const isShut = () =>
  new StarboardError("NOT_FOUND", "This link does not work any more. Ask whoever sent it for a new one.");

/** The story behind a link, for whoever holds it; no account, no ids, no score. Each opening stands in the view log. */
export async function openShare(runtime: Runtime, raw: unknown) {
  const { token } = parseInput(OpenShare, raw);
  return withPerson(runtime.pool, null, async (tx) => {
    const found = await tx.execute<{ org_id: string; share_id: string }>(
      sql`select org_id, share_id from find_story_share(${hashToken(token)})`,
    );
    const [ids] = found.rows;
    if (!ids) throw isShut();
    await enterTenant(tx, ids.org_id);
    const [row] = await tx
      .select({ share: storyShares, story: stories, revision: storyRevisions })
      .from(storyShares)
      .innerJoin(stories, and(eq(stories.id, storyShares.storyId), isNull(stories.archivedAt)))
      .innerJoin(memberships, and(eq(memberships.userId, stories.authorId), eq(memberships.state, "active")))
      .innerJoin(
        storyRevisions,
        sql`${storyRevisions.id} = coalesce(${storyShares.pinnedRevisionId}, ${stories.currentRevisionId})`,
      )
      .where(eq(storyShares.id, ids.share_id));
    const now = runtime.clock.now();
    if (!row || shareState(row.share, now.getTime()) !== "open") throw isShut();
    const { share, story, revision } = row;
    await tx
      .insert(storyShareViews)
      .values({
        orgId: share.orgId,
        shareId: share.id,
        minute: Math.floor(now.getTime() / MINUTE_MS),
        viewedAt: now,
        version: revision.seq,
      })
      .onConflictDoNothing();
    const nameOf = await findNames(tx, [story.authorId]);
    return {
      title: share.pinnedTitle ?? story.title,
      question: share.pinnedQuestion ?? story.question,
      kind: story.kind,
      sections: revision.sections,
      authorName: nameOf(story.authorId),
      name: share.name,
      isPinned: share.pinnedRevisionId !== null,
      writtenAt: revision.createdAt,
      expiresAt: share.expiresAt,
    };
  });
}
