import { type Evaluation, speechOf } from "@starboard/domain/evaluation";

export type SpokenRange = Pick<Evaluation["speech"], "minSeconds" | "maxSeconds">;

/** What the rules said last of how a text is spoken. */
export interface KnownSpeech {
  /** Of the text that they read: as many are spoken, */
  spoken: number;
  /** as many are written. */
  written: number;
  /** Words a minute, the slow one first; left out, the usual. */
  pace?: readonly [number, number] | undefined;
}

/**
 * How long the text takes to say with the words that are written in it now: what was written since the rules' last answer
 * counts as it stands. A number or an abbreviation is more words aloud, which their next answer says.
 */
export const spokenRange = ({ spoken, written, pace }: KnownSpeech, now: number): SpokenRange =>
  speechOf(Math.max(0, spoken + now - written), pace);
