import { COMPETENCIES, type Competency } from "@starboard/domain/competency";
import { type BankQuestion, goodMatches } from "../question-bank/index.ts";

export const QUESTION_STATES = ["answered", "open", "prepared", "unprepared"] as const;
/** A story fits; no good story yet; prepared with a story; a story fits and it is not prepared. */
export type QuestionState = (typeof QUESTION_STATES)[number];

/** Which questions are shown; it lives in the page's address. */
export interface QuestionFilter {
  search: string;
  competency: Competency | "all";
  state: QuestionState | "all";
  /** Only those to expect in this interview. */
  interview: string | null;
}

export const NO_QUESTION_FILTER: QuestionFilter = { search: "", competency: "all", state: "all", interview: null };
export const SEARCH_MAX_LENGTH = 80;

/** Reads the address; what it does not know is left out. */
export function readQuestionFilter(params: Pick<URLSearchParams, "get">): QuestionFilter {
  return {
    search: (params.get("find") ?? "").slice(0, SEARCH_MAX_LENGTH),
    competency: COMPETENCIES.find((each) => each === params.get("competency")) ?? "all",
    state: QUESTION_STATES.find((each) => each === params.get("state")) ?? "all",
    interview: params.get("interview"),
  };
}

/** The part of the address after the question mark; empty when nothing is filtered. */
export function writeQuestionFilter({ search, competency, state, interview }: QuestionFilter): string {
  const params = new URLSearchParams();
  if (interview) params.set("interview", interview);
  if (search) params.set("find", search);
  if (competency !== "all") params.set("competency", competency);
  if (state !== "all") params.set("state", state);
  return params.toString();
}

const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("en");

/** The questions that fit, those whose first competency is asked for before the others. */
export function showQuestions(
  questions: readonly BankQuestion[],
  { search, competency, state }: QuestionFilter,
  isPrepared: (questionId: string) => boolean,
): BankQuestion[] {
  const wanted = folded(search.trim());
  const fits = (question: BankQuestion) => {
    const isAnswered = goodMatches(question.matches).length > 0;
    switch (state) {
      case "all":
        return true;
      case "answered":
        return isAnswered;
      case "open":
        return !isAnswered;
      case "prepared":
        return isPrepared(question.id);
      case "unprepared":
        return isAnswered && !isPrepared(question.id);
    }
  };
  const shown = questions.filter(
    (question) =>
      (competency === "all" || question.competencies.includes(competency)) &&
      fits(question) &&
      folded([question.text, ...question.followUps].join("\n")).includes(wanted),
  );
  const isFirst = (question: BankQuestion) => question.competencies[0] === competency;
  return competency === "all" ? shown : [...shown.filter(isFirst), ...shown.filter((each) => !isFirst(each))];
}
