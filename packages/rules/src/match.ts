import { COMPETENCIES, COMPETENCY_TITLES, type Competency } from "@starboard/domain/competency";
import { annotate } from "./lexicons/annotate.ts";
import { COMPETENCY_WORDS } from "./lexicons/competency-words.ts";
import { compileLexicon } from "./lexicons/compile.ts";
import { WORD_CLASS, WORD_CLASSES } from "./lexicons/word-classes.ts";
import { TOKEN, tokenize } from "./text/tokenize.ts";

const LEXICON = compileLexicon<Competency>(COMPETENCY_WORDS, WORD_CLASSES);

/** A competency that a text speaks of. */
export interface CompetencyMatch {
  competency: Competency;
  /** Above 0; only the order has a meaning. */
  score: number;
  /** The words that spoke for it, lower case. */
  words: string[];
}

/** The competencies a question or a story speaks of, the likeliest first. */
export function findCompetencies(text: string): CompetencyMatch[] {
  const tokens = tokenize(text);
  const { marks } = annotate(LEXICON, tokens, []);
  const found: CompetencyMatch[] = [];
  for (const competency of COMPETENCIES) {
    const words = new Set<string>();
    let score = 0;
    for (const mark of marks.of(competency)) {
      const phrase = tokens.word.slice(mark.first, mark.end).join(" ");
      if (words.has(phrase)) continue;
      words.add(phrase);
      score += mark.end - mark.first > 1 ? 2 : 1;
    }
    if (score > 0) found.push({ competency, score, words: [...words] });
  }
  return found.sort(
    (a, b) => b.score - a.score || COMPETENCIES.indexOf(a.competency) - COMPETENCIES.indexOf(b.competency),
  );
}

/** One of the person's stories. */
export interface StoryToMatch {
  id: string;
  /** Title, sections or free text, joined. */
  text: string;
  /** Given by the writer; they count more than words. */
  competencies?: readonly Competency[];
  /** Score of the story, 0–100; a better story wins among equally fitting ones. */
  score?: number;
}

export interface StoryMatch {
  id: string;
  /** 0–100; under 20 there is no good story yet. */
  fit: number;
  /** Plain sentences: shared competencies and words. */
  reasons: string[];
  competencies: Competency[];
  words: string[];
}

const K1 = 1.2;
const B = 0.6;

/** Ranks a person's stories for a question: competencies plus BM25 over the words, with the reasons. */
export function matchStories(question: string, stories: readonly StoryToMatch[]): StoryMatch[] {
  const asked = findCompetencies(question);
  const topics = new Map(asked.map((match, rank) => [match.competency, 1 / (1 + rank)] as const));
  const terms = new Set(contentStems(question));
  const documents = stories.map((story) => contentStems(story.text));
  const average = documents.reduce((sum, words) => sum + words.length, 0) / Math.max(1, documents.length);
  const matches = stories.map((story, index): StoryMatch => {
    const words = documents[index] as string[];
    const hits: string[] = [];
    let relevance = 0;
    for (const term of terms) {
      const frequency = words.filter((word) => word === term).length;
      if (frequency === 0) continue;
      const holding = documents.filter((other) => other.includes(term)).length;
      const rarity = Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
      relevance +=
        (rarity * frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * words.length) / Math.max(1, average)));
      hits.push(term);
    }
    const told = new Map(findCompetencies(story.text).map((match) => [match.competency, match.score] as const));
    let topic = 0;
    const shared: Competency[] = [];
    for (const [competency, weight] of topics) {
      const given = story.competencies?.includes(competency) === true ? 6 : 0;
      const spoken = Math.min(6, told.get(competency) ?? 0);
      if (given + spoken === 0) continue;
      shared.push(competency);
      topic += weight * (given + spoken);
    }
    const quality = (story.score ?? 50) / 100;
    const fit = Math.min(100, Math.round((topic * 6 + relevance * 12) * (0.7 + 0.3 * quality)));
    return {
      id: story.id,
      fit,
      reasons: reasonsFor(shared, hits, told, story.score),
      competencies: shared,
      words: hits,
    };
  });
  return matches.sort((a, b) => b.fit - a.fit || (a.id < b.id ? -1 : 1));
}

function reasonsFor(
  shared: readonly Competency[],
  hits: readonly string[],
  told: ReadonlyMap<Competency, number>,
  score: number | undefined,
): string[] {
  const reasons: string[] = [];
  const strongest = [...shared].sort((a, b) => (told.get(b) ?? 0) - (told.get(a) ?? 0)).slice(0, 3);
  if (strongest.length > 0)
    reasons.push(
      `Both speak of ${strongest.map((competency) => COMPETENCY_TITLES[competency].toLowerCase()).join(", ")}.`,
    );
  if (hits.length > 0) reasons.push(`Shared words: ${hits.slice(0, 6).join(", ")}.`);
  if (score !== undefined) reasons.push(`The story scores ${score}.`);
  return reasons;
}

/** Content words without a plural s or a past ending, so that "persuaded" meets "persuade". */
function contentStems(text: string): string[] {
  const tokens = tokenize(text);
  const { bits } = annotate(LEXICON, tokens, []);
  const stems: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens.word[at] as string;
    if (tokens.kind[at] !== TOKEN.word || word.length < 4 || ASKING.has(word)) continue;
    if (((bits[at] as number) & WORD_CLASS.function) !== 0) continue;
    stems.push(word.replace(/(ing|ed|es|s|e)$/, ""));
  }
  return stems;
}

const ASKING = new Set(
  "tell describe give example time when talk walk recall have work worked working situation something somebody someone question about your made make most".split(
    " ",
  ),
);
