import { inside, type MatrixRow } from "../outcomes.ts";
import { authorOnly, onStoriesOfTeam, onStory } from "./row-parts.ts";

const questionId = "q-001";

export const QUESTION_ROWS: Record<string, MatrixRow> = {
  "question.desk": { outcomes: inside("ok") },
  "question.prepare": {
    input: (ids) => ({ ...onStory(ids), questionId }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "question.unprepare": { input: () => ({ questionId }), outcomes: inside("ok") },
};
