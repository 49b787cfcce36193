export { getQuestionDesk } from "./get-question-desk.ts";
export { prepareQuestion } from "./prepare-question.ts";
export { unprepareQuestion } from "./unprepare-question.ts";
