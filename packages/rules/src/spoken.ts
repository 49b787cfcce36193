import { leeway } from "@starboard/domain/practice-length";
import { SECTION_LABELS, type SectionLabel, type Sections } from "@starboard/domain/section";
import { type ContentWord, contentWords } from "./content-words.ts";
import type { QuantityFact } from "./facts/fact-model.ts";
import { readUnsorted } from "./facts/read-facts.ts";
import { type Filler, findFillers } from "./fillers.ts";
import { LEXICON } from "./lexicons/phrases.ts";
import { WORD_CLASS } from "./lexicons/word-classes.ts";
import { countSpokenWords } from "./text/spoken-words.ts";
import { GAP, TOKEN, tokenize } from "./text/tokenize.ts";

export interface SpokenTake {
  /** What was said, typed, pasted or recognised. */
  transcript: string;
  seconds: number;
  targetSeconds: number | null;
  /** The written story that was told. */
  sections: Partial<Sections>;
}

/** A number or a word that makes a section what it is. */
export interface StoryPoint {
  text: string;
  kind: "number" | "word";
  /** Where it stands in the section, in UTF-16 units. */
  at: number;
  isSaid: boolean;
}

export interface SpokenSection {
  label: SectionLabel;
  points: StoryPoint[];
}

export interface SpokenReport {
  /** As spoken: "99.95%" is six words. */
  words: number;
  wordsPerMinute: number;
  fillers: { count: number; perMinute: number; found: Filler[] };
  /** How far from the target, in seconds; null without one. */
  overSeconds: number | null;
  isOnTime: boolean | null;
  /** The written sections in their order. */
  sections: SpokenSection[];
  pointsSaid: number;
  pointsWritten: number;
}

const WORDS_A_SECTION = 7;
/** Numbers are rounded when they are said: 1,450 becomes "about fourteen hundred". */
const ROUNDING = 0.05;

/** What was said, held against the clock and the written story. Pure; it judges the words, never the person. */
export function weighSpoken({ transcript, seconds, targetSeconds, sections }: SpokenTake): SpokenReport {
  const tokens = tokenize(transcript);
  const words = countSpokenWords(transcript, tokens);
  const found = findFillers(tokens.word);
  const count = found.reduce((sum, filler) => sum + filler.count, 0);
  const perMinute = (n: number) => (seconds > 0 ? (n * 60) / seconds : 0);
  const said = readSaid(transcript);
  const often = countStems(sections);
  const weighed = SECTION_LABELS.flatMap((label): SpokenSection[] => {
    const text = sections[label] ?? "";
    return text.trim() === "" ? [] : [{ label, points: pointsOf(text, often, said) }];
  });
  const points = weighed.flatMap((section) => section.points);
  const overSeconds = targetSeconds === null ? null : seconds - targetSeconds;
  return {
    words,
    wordsPerMinute: Math.round(perMinute(words)),
    fillers: { count, perMinute: Math.round(perMinute(count) * 10) / 10, found },
    overSeconds,
    isOnTime: overSeconds === null || targetSeconds === null ? null : Math.abs(overSeconds) <= leeway(targetSeconds),
    sections: weighed,
    pointsSaid: points.filter(({ isSaid }) => isSaid).length,
    pointsWritten: points.length,
  };
}

interface Said {
  values: number[];
  stems: ReadonlySet<string>;
}

/** Facts hold until the next text is read: what is needed is taken out at once. */
function readSaid(transcript: string): Said {
  const values = readUnsorted({ text: transcript }).quantities.flatMap(({ value }) => value ?? []);
  return { values, stems: new Set(contentWords(transcript, LEXICON).map(({ stem }) => stem)) };
}

function countStems(sections: Partial<Sections>): Map<string, number> {
  const often = new Map<string, number>();
  for (const label of SECTION_LABELS)
    for (const { stem } of contentWords(sections[label] ?? "", LEXICON)) often.set(stem, (often.get(stem) ?? 0) + 1);
  return often;
}

function pointsOf(text: string, often: ReadonlyMap<string, number>, said: Said): StoryPoint[] {
  const numbers = numbersOf(text).map(
    ({ shown, at, value }): StoryPoint => ({
      text: shown,
      kind: "number",
      at,
      isSaid: [value].flat().some((one) => said.values.some((other) => isAbout(one, other))),
    }),
  );
  const words = keyWordsOf(text, often).map(
    ({ word, stem, at }): StoryPoint => ({
      text: word,
      kind: "word",
      at,
      isSaid: said.stems.has(stem) || [...said.stems].some((other) => isForm(stem, other)),
    }),
  );
  // "28 patients" is one point, not two.
  const isInside = (word: StoryPoint) =>
    numbers.some(({ at, text: shown }) => word.at >= at && word.at < at + shown.length);
  return [...numbers, ...words.filter((word) => !isInside(word))].sort((one, other) => one.at - other.at);
}

function numbersOf(text: string): { shown: string; at: number; value: number | [number, number] }[] {
  const { document, bits, quantities } = readUnsorted({ text });
  const { start, end, kind, gap } = document.tokens;
  const found = quantities.flatMap((fact) => {
    if (fact.value === null || isSmallTalk(fact)) return [];
    const isCounted =
      kind[fact.end] === TOKEN.word &&
      gap[fact.end] === GAP.space &&
      ((bits[fact.end] ?? 0) & WORD_CLASS.function) === 0;
    const at = start[fact.first] as number;
    return [{ shown: document.text.slice(at, end[isCounted ? fact.end : fact.end - 1]), at, value: fact.value }];
  });
  return found.filter(({ shown }, place) => found.findIndex((other) => other.shown === shown) === place);
}

/** "a day", "one of us": nobody misses that. */
const isSmallTalk = ({ form, value }: QuantityFact) => form === "article" || (form === "words" && value === 1);

const isAbout = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(one) * ROUNDING;

/** One stem goes on as the other: "deliver" and "delivery", "persuad" and "persuasion" up to the fifth letter. */
const isForm = (one: string, other: string): boolean =>
  one.length > 3 && other.length > 3 && one.startsWith(other.slice(0, 5)) && other.startsWith(one.slice(0, 5));

/** What a listener would remember: names and things of this story before words of every workplace. */
function keyWordsOf(text: string, often: ReadonlyMap<string, number>): ContentWord[] {
  const seen = new Set<string>();
  return contentWords(text, LEXICON)
    .filter(({ stem, word, bits }) => {
      if (seen.has(stem) || (bits & PALE) !== 0 || word.includes("'")) return false;
      seen.add(stem);
      return true;
    })
    .map((each) => ({ each, weight: weightOf(each, often) }))
    .sort((a, b) => b.weight - a.weight || a.each.at - b.each.at)
    .slice(0, WORDS_A_SECTION)
    .map(({ each }) => each);
}

const PALE = WORD_CLASS.generic | WORD_CLASS.numeric | WORD_CLASS.adverb | WORD_CLASS.timeUnit | WORD_CLASS.state;

const weightOf = ({ stem, word, isOwn }: ContentWord, often: ReadonlyMap<string, number>): number =>
  (isOwn ? 2 : 0) + ((often.get(stem) ?? 0) > 1 ? 1 : 0) + (word.length > 6 ? 0.5 : 0);
