export { diffSections } from "./diff-sections.ts";
export { diffWords } from "./diff-words.ts";
export { SectionDiffs } from "./section-diffs.tsx";
