export { toCsv } from "./csv.ts";
export { LEVEL_WORDS } from "./level-words.ts";
export { PersonReadiness } from "./person-readiness.tsx";
export { saveFile } from "./save-file.ts";
export { Targets } from "./targets.tsx";
export { TeamReadiness } from "./team-readiness.tsx";
