import type { EvaluationInput } from "@starboard/domain/evaluation";
import { textOf } from "./facts/evidence.ts";
import type { ChangeFact } from "./facts/fact-model.ts";
import { inBase, isComparable } from "./facts/numbers/measure.ts";
import { type Facts, readFacts } from "./facts/read-facts.ts";
import { contentStems } from "./facts/stems.ts";

/** One of a person's stories. */
export interface StoryToCompare {
  id: string;
  input: EvaluationInput;
}

/** What two or more stories of one person say that does not go together. */
export interface StoryConflict {
  kind: "two_values" | "overlap" | "one_for_all";
  /** The stories, in the order given. */
  ids: string[];
  message: string;
}

/** Share of the shorter story's own words from which two stories are taken for one. */
const OVERLAP = 0.5;
/** Share from which two stories speak of the same thing, so that their numbers must agree. */
const SAME_MATTER = 0.2;
const FEWEST_WORDS = 8;
const ONE_FOR_ALL = 3;

interface Digest {
  id: string;
  text: string;
  words: ReadonlySet<string>;
  told: readonly { metric: string; shown: string; change: ChangeFact }[];
}

/**
 * Compares a person's stories: the same metric with two values, two stories that are one, one story told for
 * everything. Pure and deterministic; conflicts of two in the order of the stories, then what is told for everything.
 */
export function compareStories(stories: readonly StoryToCompare[]): StoryConflict[] {
  const digests = stories.map(digestOf);
  const conflicts: StoryConflict[] = [];
  const twins = new Map<string, string[]>();
  digests.forEach((one, index) => {
    for (const other of digests.slice(index + 1)) {
      const shared = sharedWords(one.words, other.words);
      const share = shared.length / Math.max(FEWEST_WORDS, Math.min(one.words.size, other.words.size));
      if (share >= OVERLAP) {
        twins.set(one.id, [...(twins.get(one.id) ?? []), other.id]);
        conflicts.push({
          kind: "overlap",
          ids: [one.id, other.id],
          message: `These two seem to be one story (${shared
            .slice(0, 4)
            .map((stem) => wordOf(one.text, stem))
            .join(", ")}): an interviewer who hears both hears one.`,
        });
      }
      if (share >= SAME_MATTER) conflicts.push(...twoValues(one, other));
    }
  });
  const named = new Set<string>();
  for (const [id, others] of twins) {
    // Of four that are one, the last three are one too: that is said already.
    if (others.length + 1 < ONE_FOR_ALL || [id, ...others].every((one) => named.has(one))) continue;
    for (const one of [id, ...others]) named.add(one);
    conflicts.push({
      kind: "one_for_all",
      ids: [id, ...others],
      message: "One story is told for everything: prepare a second one from other work.",
    });
  }
  return conflicts;
}

function digestOf({ id, input }: StoryToCompare): Digest {
  const facts = readFacts(input);
  return { id, text: facts.document.text, words: contentStems(facts.document, facts.bits), told: toldBy(facts) };
}

/** The first form of a stem that stands in the text, lower case: a stem by itself is no word. */
function wordOf(text: string, stem: string): string {
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) if (word.startsWith(stem)) return word;
  return stem;
}

/** The movements whose metric has a name, with the words of the text. */
function toldBy(facts: Facts): Digest["told"] {
  return facts.changes.flatMap((change) => {
    const { metric, toQuantity } = change;
    if (metric === null || toQuantity === null || change.to === null) return [];
    return [{ metric, shown: textOf(facts, toQuantity.first, toQuantity.end), change }];
  });
}

const sharedWords = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...one].filter((word) => other.has(word));

/** The same metric, from the same baseline or without one, with two results. */
function twoValues(one: Digest, other: Digest): StoryConflict[] {
  const conflicts: StoryConflict[] = [];
  for (const { metric, shown, change } of one.told) {
    const rival = other.told.find((told) => told.metric === metric && isOneMatter(change, told.change));
    if (rival === undefined || isSame(change.to, rival.change.to)) continue;
    conflicts.push({
      kind: "two_values",
      ids: [one.id, other.id],
      message: `“${metric}” comes to ${shown} in one story and to ${rival.shown} in the other: which one is right?`,
    });
  }
  return conflicts;
}

const isOneMatter = (a: ChangeFact, b: ChangeFact) =>
  a.from === null || b.from === null || isSame(a.from, b.from) || isSame(a.to, b.to);

/** The same value in the same kind of unit. */
function isSame(a: ChangeFact["to"], b: ChangeFact["to"]): boolean {
  if (a === null || b === null) return a === b;
  return isComparable(a, b) && Math.abs(inBase(a).value - inBase(b).value) < 1e-9;
}
