import type { EvaluatedStory } from "../story-record.ts";

/** Writes stories one by one; every part is a string, empty where there is nothing to say. */
export interface Formatter {
  begin(): string;
  story(story: EvaluatedStory): string;
  end(): string;
}
