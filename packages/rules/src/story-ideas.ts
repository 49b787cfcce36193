import { COMPETENCIES, COMPETENCY_TITLES, type Competency } from "@starboard/domain/competency";
import type { StoryKind } from "@starboard/domain/evaluation";

/** Fields of work whose counterparts of a story are told, in the order they are offered. */
export const IDEA_FIELDS = ["software", "health", "teaching", "retail", "finance", "trades"] as const;
export type IdeaField = (typeof IDEA_FIELDS)[number];

/** A kind of story worth telling, with what it looks like in each field of work. */
export interface StoryIdea {
  id: string;
  kind: StoryKind;
  title: string;
  /** What to remember, as a question to oneself. */
  ask: string;
  /** The best fitting first. */
  competencies: readonly Competency[];
  examples: Readonly<Record<IdeaField, string>>;
}

export interface RankedIdea {
  idea: StoryIdea;
  /** Higher where it fills more of what is missing; only the order has a meaning. */
  weight: number;
  /** Why it stands where it stands, as a sentence about the bank. */
  why: string;
}

interface BankStory {
  kind: StoryKind;
  competencies: readonly Competency[];
}

/** Interviewers ask for these wherever they ask at all. */
const ALWAYS_ASKED: readonly Competency[] = ["failure-and-learning", "conflict"];
const RANK_WEIGHTS = [1, 0.6, 0.4];

/** The ideas that fill most of what a bank of stories lacks come first; equal ones stay as they are. */
export function rankIdeas(ideas: readonly StoryIdea[], stories: readonly BankStory[]): RankedIdea[] {
  const counts = new Map<Competency, number>(
    COMPETENCIES.map((competency) => [
      competency,
      stories.filter(({ competencies }) => competencies.includes(competency)).length,
    ]),
  );
  const gapOf = (competency: Competency) => {
    const count = counts.get(competency) ?? 0;
    if (count > 1) return 0;
    if (count === 1) return 0.3;
    return ALWAYS_ASKED.includes(competency) ? 1.6 : 1;
  };
  const isKindMissing = (kind: StoryKind) => stories.length > 0 && !stories.some((story) => story.kind === kind);
  return ideas
    .map((idea) => ({
      idea,
      weight:
        idea.competencies.reduce((sum, each, rank) => sum + (RANK_WEIGHTS[rank] ?? 0) * gapOf(each), 0) +
        (isKindMissing(idea.kind) ? 0.5 : 0),
      why: whyFor(idea, stories.length, (competency) => counts.get(competency) ?? 0, isKindMissing(idea.kind)),
    }))
    .sort((a, b) => b.weight - a.weight);
}

function whyFor(
  { competencies, kind }: StoryIdea,
  stories: number,
  countOf: (competency: Competency) => number,
  isKindMissing: boolean,
): string {
  if (stories === 0) return `Shows ${namesOf(competencies)}.`;
  const missing = competencies.filter((competency) => countOf(competency) === 0);
  const single = competencies.filter((competency) => countOf(competency) === 1);
  const ofKind = isKindMissing
    ? ` It would be your first ${kind === "challenge" ? "challenge" : "accomplishment"}.`
    : "";
  if (missing.length > 0) return `No story of yours shows ${namesOf(missing, "or")} yet.${ofKind}`;
  if (single.length > 0) return `You have one story about ${namesOf(single)}; a second lets you choose.${ofKind}`;
  return `Your stories show ${namesOf(competencies)} already.${ofKind}`;
}

function namesOf(competencies: readonly Competency[], word: "and" | "or" = "and"): string {
  const names = competencies.map((competency) => COMPETENCY_TITLES[competency].toLowerCase());
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}
