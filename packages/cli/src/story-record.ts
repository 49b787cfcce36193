import type { Evaluation, EvaluationInput } from "@starboard/domain/evaluation";

/** One story as it came in. */
export interface StoryRecord {
  id: string;
  /** File name as the person wrote it, or `<stdin>`. */
  file: string;
  /** First line of the story in its file, from 1. */
  line: number;
  input: EvaluationInput;
  /** True where offsets are those of the file itself, so that a line and a column can be named. */
  isWholeFile: boolean;
}

/** A story with what the rules say about it. */
export interface EvaluatedStory {
  record: StoryRecord;
  evaluation: Evaluation;
  /** The text that the offsets refer to. */
  text: string;
}
