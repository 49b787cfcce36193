import { z } from "zod";
import { Id, StoryId } from "./identifier.ts";
import { PRACTICE_LENGTHS, TRANSCRIPT_MAX_LENGTH } from "./practice-length.ts";
import { QuestionId } from "./question.ts";
import { SECTION_LABELS } from "./section.ts";
import { storedText } from "./stored-text.ts";

/** The newest of a person's history; older ones stay in the export of their data. */
export const PRACTICES_SHOWN = 200;

const Seconds = z.number().int().min(0).max(1_800);
const Count = z.number().int().min(0).max(20_000);
const Transcript = storedText(TRANSCRIPT_MAX_LENGTH, "The transcript");

export const RecordPractice = z.object({
  storyId: StoryId,
  operationId: z.uuid(),
  /** How long the story took aloud. */
  seconds: z.number().int().min(10, "At least 10 seconds.").max(1_800, "At most 30 minutes."),
  /** The question it answered, where one was asked. */
  questionId: QuestionId.nullable().default(null),
  targetSeconds: z
    .union(PRACTICE_LENGTHS.map((length) => z.literal(length)))
    .nullable()
    .default(null),
  /** Seconds by section, for those that were timed. */
  laps: z.partialRecord(z.enum(SECTION_LABELS), Seconds).default({}),
  /** Counted on the device from what was said; null where nothing was written down. */
  words: Count.nullable().default(null),
  fillers: Count.nullable().default(null),
  /** Of the points of the written story, how many were said. */
  pointsSaid: Count.nullable().default(null),
  pointsWritten: Count.nullable().default(null),
  /** Only when the person asks to keep it; nobody else reads it. */
  transcript: Transcript.nullable().default(null),
});

export const GetPractice = z.object({ practiceId: Id });
export const RemovePractice = z.object({ practiceId: Id });
/** Null deletes the transcript and leaves the figures. */
export const KeepTranscript = z.object({ practiceId: Id, transcript: Transcript.nullable() });
