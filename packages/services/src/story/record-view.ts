import { storyViews } from "@starboard/db/tables/story-views";
import type { Tx } from "@starboard/db/transaction";
import type { Runtime } from "../runtime.ts";

const HALF_HOUR_MS = 1_800_000;

interface View {
  story: { orgId: string; id: string; authorId: string };
  viewerId: string;
  /** The newest version that is shown. */
  version: number;
}

/** Writes down that somebody other than the author has the text before them, in the transaction that reads it. */
export async function recordView(tx: Tx, runtime: Runtime, { story, viewerId, version }: View): Promise<void> {
  if (viewerId === story.authorId) return;
  const viewedAt = runtime.clock.now();
  const halfHour = Math.floor(viewedAt.getTime() / HALF_HOUR_MS);
  const { orgId, id: storyId } = story;
  await tx.insert(storyViews).values({ orgId, storyId, viewerId, halfHour, viewedAt, version }).onConflictDoNothing();
}
