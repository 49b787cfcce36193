import type { ReadinessStory } from "@starboard/domain/readiness";
import { type ReadinessFacts, readFacts } from "@starboard/domain/readiness-facts";

export interface OpenedFacts {
  readonly stories: readonly Readonly<ReadinessStory>[];
  readonly privateStories: number;
}

const NOTHING: OpenedFacts = { stories: [], privateStories: 0 };
/** Of text; what is made of it takes about as much again. */
const MOST_CHARACTERS = 8_000_000;

/**
 * Opens the text of people's rows, and keeps what is in it by that text: of an organisation that is looked at again most
 * rows say what they said before, and reading 200 of them takes longer than all that is counted from them.
 */
export function createFactsOpener(mostCharacters = MOST_CHARACTERS) {
  const kept = new Map<string, OpenedFacts>();
  let characters = 0;
  return (text: string | null): OpenedFacts => {
    if (text === null) return NOTHING;
    const known = kept.get(text);
    if (known) return known;
    const opened = readFacts(JSON.parse(text) as ReadinessFacts);
    characters += text.length;
    if (characters > mostCharacters) {
      kept.clear();
      characters = text.length;
    }
    kept.set(text, opened);
    return opened;
  };
}

export const openFacts = createFactsOpener();
