import type { RouterOutputs } from "@starboard/api/client";
import type { ReadinessLevel } from "@starboard/domain/readiness";

type OwnReadiness = RouterOutputs["team"]["ownReadiness"];

interface BankCounts {
  stories: number;
  /** Questions that a story answers; null until the bank is there. */
  answered: number | null;
  prepared: number;
}

/** Where the person stands with the bank, as a colleague would say it. */
export function bankSentence({ stories, answered, prepared }: BankCounts): string {
  if (stories === 0)
    return "You have no stories yet, so no question has an answer. Begin with one you would like to be asked.";
  if (answered === null) return "Your stories are being held against the questions.";
  const ready =
    prepared === 0 ? "None is marked as prepared." : `${prepared} ${prepared === 1 ? "is" : "are"} marked as prepared.`;
  return `${answered} ${answered === 1 ? "question has" : "questions have"} a story of yours. ${ready}`;
}

const LEVELS: Readonly<Record<ReadinessLevel, string>> = {
  not_started: "not started",
  building: "building",
  nearly: "nearly ready",
  ready: "ready",
};

/** The level beside the days that are left, with the first thing that is missing. */
export function readinessSentence({ level, criteria }: Pick<OwnReadiness, "level" | "criteria">): {
  mark: "ready" | "nearly" | "building" | "none";
  words: string;
} {
  const missing = criteria.flatMap((criterion) => (criterion.isMet ? [] : [criterion.missing]));
  const mark = level === "not_started" ? "none" : level;
  if (missing.length === 0) return { mark, words: `Your bank is ${LEVELS[level]}.` };
  const more = missing.length > 1 ? `, and ${missing.length - 1} more` : "";
  return { mark, words: `Your bank is ${LEVELS[level]}: ${missing[0]}${more} to go.` };
}
