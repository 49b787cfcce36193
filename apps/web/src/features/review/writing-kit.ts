// One file for all of them, since one is hardly wanted without the others.
export { findEditFault } from "@starboard/domain/suggested-edit";
export { selectRange, stepSentence } from "@/features/marked-text/index.ts";
export { remarkFinder } from "@/features/remarks/index.ts";
export { commentActions } from "./comment-actions.ts";
export { ComposingBox } from "./composing-box.tsx";
export { readTextSelection } from "./read-text-selection.ts";
export { SelectionBar } from "./selection-bar.tsx";
