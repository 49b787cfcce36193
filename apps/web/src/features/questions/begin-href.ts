import type { Competency } from "@starboard/domain/competency";
import type { StoryKind } from "@starboard/domain/evaluation";

/** What is mostly answered with something that went wrong; the others ask for something that was reached. */
const ASKS_FOR_TROUBLE: readonly Competency[] = [
  "ambiguity",
  "conflict",
  "failure-and-learning",
  "delivery-under-pressure",
  "growth-and-feedback",
];

const kindFor = ([first]: readonly Competency[]): StoryKind =>
  first && ASKS_FOR_TROUBLE.includes(first) ? "challenge" : "accomplishment";

/** Where a story for a question begins, with its kind, question and competencies filled in. */
export function beginHref(org: string, question: { text: string; competencies: readonly Competency[] }): string {
  const params = new URLSearchParams({ kind: kindFor(question.competencies), question: question.text });
  for (const competency of question.competencies) params.append("competency", competency);
  return `/o/${org}/stories/new?${params}`;
}
