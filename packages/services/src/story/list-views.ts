import { peerRoundStories } from "@starboard/db/tables/peer-round-stories";
import { storyShareViews } from "@starboard/db/tables/story-share-views";
import { storyShares } from "@starboard/db/tables/story-shares";
import { storyViews } from "@starboard/db/tables/story-views";
import type { Tx } from "@starboard/db/transaction";
import { GetStory } from "@starboard/domain/story";
import { count, desc, eq } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { findNames } from "../identity/find-names.ts";
import { findPseudonyms } from "../peer-round/find-party-names.ts";
import { defineQuery } from "../verb/define-query.ts";

const SHOWN = 50;

/**
 * Who other than the author has opened a story, when and which version, newest first; for its author. Who came by a
 * link has the name that the author gave the link.
 */
export const listViews = defineQuery({
  action: "story.read-views",
  input: GetStory,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "story.read-views", input.storyId),
  run: async ({ tx, subject: story }) => {
    const [members, guests] = [await viewsOfMembers(tx, story.id), await viewsByLink(tx, story.id)];
    const views = [...members.views, ...guests.views].sort((a, b) => b.viewedAt.getTime() - a.viewedAt.getTime());
    return { total: members.total + guests.total, views: views.slice(0, SHOWN) };
  },
});

async function viewsOfMembers(tx: Tx, storyId: string) {
  const ofStory = eq(storyViews.storyId, storyId);
  const rows = await tx
    .select({ viewerId: storyViews.viewerId, viewedAt: storyViews.viewedAt, version: storyViews.version })
    .from(storyViews)
    .where(ofStory)
    .orderBy(desc(storyViews.viewedAt))
    .limit(SHOWN);
  const [all] = await tx.select({ n: count() }).from(storyViews).where(ofStory);
  const nameOf = await findViewerNames(
    tx,
    storyId,
    rows.map((row) => row.viewerId),
  );
  const views = rows.map(({ viewerId, ...row }) => ({ viewer: nameOf(viewerId), isByLink: false, ...row }));
  return { total: all?.n ?? 0, views };
}

/** By name; peers of a round with pseudonyms by these, even after the review was given to somebody else. */
async function findViewerNames(tx: Tx, storyId: string, viewerIds: readonly string[]) {
  const handedIn = await tx
    .select({ roundId: peerRoundStories.roundId })
    .from(peerRoundStories)
    .where(eq(peerRoundStories.storyId, storyId));
  const rounds = await findPseudonyms(
    tx,
    handedIn.map(({ roundId }) => roundId),
  );
  const called = new Map([...rounds.values()].flatMap((names) => [...names]));
  const nameOf = await findNames(tx, viewerIds);
  return (viewerId: string) => called.get(viewerId) ?? nameOf(viewerId);
}

async function viewsByLink(tx: Tx, storyId: string) {
  const ofStory = eq(storyShares.storyId, storyId);
  const rows = await tx
    .select({ viewer: storyShares.name, viewedAt: storyShareViews.viewedAt, version: storyShareViews.version })
    .from(storyShareViews)
    .innerJoin(storyShares, eq(storyShares.id, storyShareViews.shareId))
    .where(ofStory)
    .orderBy(desc(storyShareViews.viewedAt))
    .limit(SHOWN);
  const [all] = await tx
    .select({ n: count() })
    .from(storyShareViews)
    .innerJoin(storyShares, eq(storyShares.id, storyShareViews.shareId))
    .where(ofStory);
  return { total: all?.n ?? 0, views: rows.map((row) => ({ ...row, isByLink: true })) };
}
