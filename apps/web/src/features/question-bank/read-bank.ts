import type { RouterOutputs } from "@starboard/api/client";
import { SECTION_LABELS } from "@starboard/domain/section";
import { expectQuestions } from "@starboard/rules/expect-questions";
import { matchTo, type StoryMatch } from "@starboard/rules/match";
import { type InterviewQuestion, QUESTIONS } from "@starboard/rules/questions";

type DeskStory = RouterOutputs["question"]["desk"]["stories"][number];

/** A question of the bank with the person's stories, the best fitting first. */
export interface BankQuestion extends InterviewQuestion {
  matches: readonly StoryMatch[];
}

/** Holds every question of the bank against the person's stories. This file is loaded when a page asks for it. */
export function readBank(stories: readonly DeskStory[]): readonly BankQuestion[] {
  const match = matchTo(
    stories.map(({ id, title, sections, competencies, score, band, question }) => ({
      id,
      text: [title, ...SECTION_LABELS.map((label) => sections[label])].join("\n\n"),
      competencies,
      score,
      band,
      question,
    })),
  );
  return QUESTIONS.map((question) => ({ ...question, matches: match(question) }));
}

export { expectQuestions };
