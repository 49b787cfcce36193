export { readFigureFilter } from "./figure-filter.ts";
export { loadFigures } from "./load-figures.ts";
export { TeamFigures } from "./team-figures.tsx";
