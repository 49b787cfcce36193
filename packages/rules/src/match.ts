import { COMPETENCIES, COMPETENCY_TITLES, type Competency } from "@starboard/domain/competency";
import type { Band } from "@starboard/domain/evaluation";
import { contentWords } from "./content-words.ts";
import { annotate } from "./lexicons/annotate.ts";
import { COMPETENCY_WORDS } from "./lexicons/competency-words.ts";
import { compileLexicon } from "./lexicons/compile.ts";
import { WORD_CLASSES } from "./lexicons/word-classes.ts";
import { tokenize } from "./text/tokenize.ts";

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
  score?: number | null;
  /** Its band; one that is `insufficient`, such as a template nobody filled in, answers nothing yet. */
  band?: Band | null;
  /** The question it was written for. */
  question?: string;
}

export interface QuestionToMatch {
  text: string;
  /** What the bank says it asks for, the best fitting first. */
  competencies?: readonly Competency[];
}

export interface StoryMatch {
  id: string;
  /** 0–100; under `GOOD_FIT` there is no good story yet. */
  fit: number;
  /** Plain sentences: what speaks for this story. */
  reasons: string[];
  /** Plain sentences: what it lacks for this question. */
  lacks: string[];
  competencies: Competency[];
  /** Words of the story that the question has too. */
  words: string[];
}

/** From here on a story answers a question: marked for it and speaking of it, or saying its very words. */
export const GOOD_FIT = 40;

const K1 = 1.2;
const B = 0.6;
/** A text of fewer content words is a note, and answers nothing yet. */
const SHORTEST_ANSWER = 12;
/** What the words of a question add to what the bank says of it. */
const WORD_TOPIC = 0.4;
const GIVEN = 6;
const MOST_SPOKEN = 6;

interface ReadStory {
  story: StoryToMatch;
  length: number;
  /** By stem: how often, and the first form that stands there. */
  stems: ReadonlyMap<string, { count: number; word: string }>;
  told: ReadonlyMap<Competency, CompetencyMatch>;
}

/**
 * Reads a person's stories once and ranks them for any question: competencies plus BM25 over the words, with the
 * reasons. The best first; of equals the one whose id comes first.
 */
export function matchTo(stories: readonly StoryToMatch[]): (question: QuestionToMatch) => StoryMatch[] {
  const read = stories.map(readStory);
  const average = Math.max(1, read.reduce((sum, { length }) => sum + length, 0) / Math.max(1, read.length));
  const rarityOf = (term: string) => {
    const holding = read.filter(({ stems }) => stems.has(term)).length;
    return Math.log(1 + (read.length - holding + 0.5) / (holding + 0.5));
  };
  return (question) => {
    const topics = topicsOf(question);
    const terms = [...stemsOf(question.text).keys()].map((term) => ({ term, rarity: rarityOf(term) }));
    return read
      .map((each) => {
        let relevance = 0;
        const words: string[] = [];
        for (const { term, rarity } of terms) {
          const hit = each.stems.get(term);
          if (!hit) continue;
          words.push(hit.word);
          relevance += (rarity * hit.count * (K1 + 1)) / (hit.count + K1 * (1 - B + (B * each.length) / average));
        }
        return weigh(each, {
          topics,
          relevance,
          words,
          isAsked: isSameQuestion(each.story.question ?? "", question.text),
        });
      })
      .sort((a, b) => b.fit - a.fit || (a.id < b.id ? -1 : 1));
  };
}

function readStory(story: StoryToMatch): ReadStory {
  const stems = stemsOf(story.text);
  const told = new Map(findCompetencies(story.text).map((match) => [match.competency, match] as const));
  return { story, length: [...stems.values()].reduce((sum, { count }) => sum + count, 0), stems, told };
}

/** How questions are begun; "tell" would speak of communication. */
const OPENING = /^(?:please )?(?:tell me|tell us|talk me through|describe)\b/i;

/** What a question asks for, with weights that fall from the first on. */
function topicsOf({ text, competencies = [] }: QuestionToMatch): Map<Competency, number> {
  const topics = new Map(competencies.map((competency, rank) => [competency, 1 / (1 + rank)] as const));
  const share = competencies.length > 0 ? WORD_TOPIC : 1;
  findCompetencies(text.replace(OPENING, "")).forEach(({ competency }, rank) => {
    topics.set(competency, Math.max(topics.get(competency) ?? 0, share / (1 + rank)));
  });
  return topics;
}

interface Weighed {
  topics: ReadonlyMap<Competency, number>;
  relevance: number;
  words: string[];
  /** The story was written for this very question. */
  isAsked: boolean;
}

function weigh({ story, length, told }: ReadStory, { topics, relevance, words, isAsked }: Weighed): StoryMatch {
  const given = new Set(story.competencies ?? []);
  const shared: Competency[] = [];
  let topic = 0;
  for (const [competency, weight] of topics) {
    const spoken = Math.min(MOST_SPOKEN, told.get(competency)?.score ?? 0);
    const points = (given.has(competency) ? GIVEN : 0) + spoken;
    if (points === 0) continue;
    shared.push(competency);
    topic += weight * points;
  }
  const quality = (story.score ?? 50) / 100;
  const fitting = Math.round((topic * 6 + relevance * 12) * (0.7 + 0.3 * quality));
  // Written for it, a story answers it, however it is worded, and stands before those that only might.
  const full = Math.min(100, fitting + (isAsked ? GOOD_FIT : 0));
  const isShort = length < SHORTEST_ANSWER;
  const isUnfinished = story.band === "insufficient";
  const reasons = reasonsFor(shared, given, told, words);
  return {
    id: story.id,
    fit: isShort || isUnfinished ? Math.min(full, GOOD_FIT - 1) : full,
    reasons: isAsked ? ["You wrote it for this question.", ...reasons] : reasons,
    lacks: isUnfinished && !isShort ? [UNFINISHED] : lacksOf([...topics.keys()].slice(0, 2), shared, isShort),
    competencies: shared,
    words,
  };
}

const UNFINISHED = "There is too little of its own in it to be judged yet.";

const isSameQuestion = (one: string, other: string): boolean => one.trim() !== "" && oneLine(one) === oneLine(other);
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

const titleOf = (competency: Competency) => COMPETENCY_TITLES[competency].toLowerCase();

function reasonsFor(
  shared: readonly Competency[],
  given: ReadonlySet<Competency>,
  told: ReadonlyMap<Competency, CompetencyMatch>,
  words: readonly string[],
): string[] {
  const reasons: string[] = [];
  const marked = shared.filter((competency) => given.has(competency));
  if (marked.length > 0) reasons.push(`You marked it as ${listOf(marked.slice(0, 3).map(titleOf))}.`);
  const spoken = shared.find((competency) => told.has(competency));
  const signs = spoken === undefined ? [] : (told.get(spoken)?.words ?? []).slice(0, 4);
  if (spoken !== undefined && signs.length > 0)
    reasons.push(`It speaks of ${titleOf(spoken)}: ${signs.map((sign) => `“${sign}”`).join(", ")}.`);
  if (words.length > 0) reasons.push(`Words of the question in it: ${words.slice(0, 6).join(", ")}.`);
  return reasons;
}

function lacksOf(asked: readonly Competency[], shared: readonly Competency[], isShort: boolean): string[] {
  if (isShort) return ["There is hardly any text in it yet."];
  const missing = asked.filter((competency) => !shared.includes(competency));
  return missing.length > 0 ? [`Nothing in it speaks of ${listOf(missing.map(titleOf))}.`] : [];
}

const listOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

function stemsOf(text: string): Map<string, { count: number; word: string }> {
  const stems = new Map<string, { count: number; word: string }>();
  for (const { stem, word } of contentWords(text, LEXICON)) {
    if (ASKING.has(word)) continue;
    const known = stems.get(stem);
    if (known) known.count += 1;
    else stems.set(stem, { count: 1, word });
  }
  return stems;
}

const ASKING = new Set(
  "tell describe give example time when talk walk recall have work worked working situation something somebody someone question about your made make most thing things people really good well other others still today".split(
    " ",
  ),
);
