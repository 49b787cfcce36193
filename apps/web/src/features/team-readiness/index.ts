<<<<<<< HEAD
export { toCsv } from "./csv.ts";
=======
export { LEVEL_WORDS } from "./level-words.ts";
>>>>>>> f92f750 (A dry run of the draft over all stories shows what would move before it can be published; earlier rules can be compared and published again)
export { PersonReadiness } from "./person-readiness.tsx";
export { saveFile } from "./save-file.ts";
export { Targets } from "./targets.tsx";
export { TeamReadiness } from "./team-readiness.tsx";
