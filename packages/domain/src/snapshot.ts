import { z } from "zod";
import { StoryId } from "./identifier.ts";
import { storedLine } from "./stored-text.ts";

/** UTF-16 units: what fits in one line of the list of versions. */
export const SNAPSHOT_NAME_MAX_LENGTH = 60;

/** The number of a revision within its story, as the list of versions shows it. */
const RevisionNumber = z.number().int().min(1).max(1_000_000);

export const NameRevision = z.object({
  storyId: StoryId,
  seq: RevisionNumber,
  /** In the author's own words, and for the author's eyes. */
  name: storedLine(SNAPSHOT_NAME_MAX_LENGTH, "The name"),
});
export const UnnameRevision = z.object({ storyId: StoryId, seq: RevisionNumber });
export const CompareRevisions = z.object({ storyId: StoryId, from: RevisionNumber, to: RevisionNumber });

/** How many versions a list brings at once. */
export const VERSIONS_AT_ONCE = 50;
export const ListRevisions = z.object({
  storyId: StoryId,
  /** Those that the author has given a name. */
  isNamed: z.boolean().optional(),
  /** Only older ones than this number: where the list goes on. */
  cursor: RevisionNumber.optional(),
});
export const ReadRevision = z.object({ storyId: StoryId, seq: RevisionNumber });
