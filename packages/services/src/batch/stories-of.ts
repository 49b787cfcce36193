import type { batchChunks } from "@starboard/db/tables/batch-chunks";
import { stories } from "@starboard/db/tables/stories";
import { and, gte, inArray, isNull, lte } from "drizzle-orm";

/** The stories of a chunk that are not put away: its run of ids, or in another try those that it names. */
export const storiesOf = ({ firstStoryId, lastStoryId, storyIds }: typeof batchChunks.$inferSelect) =>
  and(
    gte(stories.id, firstStoryId),
    lte(stories.id, lastStoryId),
    storyIds === null ? undefined : inArray(stories.id, storyIds),
    isNull(stories.archivedAt),
  );
