export { getPractice } from "./get-practice.ts";
export { keepTranscript } from "./keep-transcript.ts";
export { listPractices } from "./list-practices.ts";
export { recordPractice } from "./record-practice.ts";
export { removePractice } from "./remove-practice.ts";
