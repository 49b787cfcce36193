import type { EvaluatedStory } from "../story-record.ts";

/** Writes stories one by one; every part is a string, empty where there is nothing to say. */
export interface Formatter {
  begin(): string;
  story(story: EvaluatedStory): string;
  /** `mistake` is what reading stopped at, null where everything was read. */
  end(mistake: string | null): string;
}
