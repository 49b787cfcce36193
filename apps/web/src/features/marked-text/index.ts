export { listCommentMarks, noteIdOf } from "./comment-marks.ts";
export { CommentThread, type CommentThreadProps, type ReviewComment } from "./comment-thread.tsx";
export { MarginComments } from "./margin-comments.tsx";
export { MarkedText, type SectionMark } from "./marked-text.tsx";
export { stepSentence } from "./sentences.ts";
export { readSelection, selectRange, type TextRange } from "./text-range.ts";
export { WriteBox } from "./write-box.tsx";
