import type { Dimension } from "@starboard/domain/evaluation";

/** What an organisation may change on top of the ruleset. Every field is optional. */
export interface Profile {
  /** Shown beside the score; a change needs a new version. */
  version?: string;
  /** Rules that are switched off, by id. */
  rulesOff?: readonly string[];
  /** Weight of each dimension in the overall score, 0–100; relative to each other. */
  weights?: Partial<Record<Dimension, number>>;
  /** Target length in seconds, shortest and longest. Default 120–180. */
  targetSeconds?: readonly [number, number];
  /** Spoken words a minute, slow and quick. Default 130–160. */
  wordsPerMinute?: readonly [number, number];
}
