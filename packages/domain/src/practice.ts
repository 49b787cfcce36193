import { z } from "zod";
import { StoryId } from "./identifier.ts";

export const RecordPractice = z.object({
  storyId: StoryId,
  operationId: z.uuid(),
  /** How long the story took aloud. */
  seconds: z.number().int().min(10, "At least 10 seconds.").max(1_800, "At most 30 minutes."),
});
