import { z } from "zod";
import { DIMENSIONS } from "./evaluation.ts";
import { Id, StoryId, TeamId } from "./identifier.ts";
import { shortList } from "./short-list.ts";
import { storedLine, storedText } from "./stored-text.ts";

/** Stories in one set; the agreement is shown from twenty, over all the sets that somebody has finished. */
const SET_MAX = 40;
const TEXT_MAX_LENGTH = 12_000;
const TEXT_MIN_LENGTH = 200;

const CalibrationSetId = Id.brand<"CalibrationSetId">();
const CalibrationItemId = Id.brand<"CalibrationItemId">();

const tooMany = `At most ${SET_MAX} stories in a set.`;

export const CreateCalibrationSet = z
  .object({
    teamId: TeamId,
    title: storedLine(80, "The set’s name"),
    storyIds: shortList(StoryId, { max: SET_MAX, message: tooMany }).default([]),
    /** Without a name in them: whoever rates should not know whose it is. */
    texts: shortList(
      storedText(TEXT_MAX_LENGTH, "A text").refine(
        (text) => text.trim().length >= TEXT_MIN_LENGTH,
        `A text of fewer than ${TEXT_MIN_LENGTH} characters can hardly be rated.`,
      ),
      { max: SET_MAX, message: tooMany },
    ).default([]),
  })
  .refine(({ storyIds, texts }) => storyIds.length + texts.length > 0, "Choose at least one story, or paste a text.")
  .refine(({ storyIds, texts }) => storyIds.length + texts.length <= SET_MAX, tooMany);

export const CalibrationSources = z.object({ teamId: TeamId });
export const CalibrationSetRef = z.object({ setId: CalibrationSetId });

const value = z.literal([1, 2, 3, 4, 5]);
export const CalibrationValues = z.partialRecord(z.enum(DIMENSIONS), value);
export type CalibrationValues = z.output<typeof CalibrationValues>;

export const RateCalibrationItem = z.object({ itemId: CalibrationItemId, values: CalibrationValues });
