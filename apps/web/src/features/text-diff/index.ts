export { diffSections } from "./diff-sections.ts";
export { SectionDiffs } from "./section-diffs.tsx";
