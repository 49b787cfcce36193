export { readFigureFilter } from "./figure-filter.ts";
export { chooseScope } from "./figures.ts";
export { TeamFigures } from "./team-figures.tsx";
