export { readFigureFilter } from "./figure-filter.ts";
export { chooseScope, guessScope } from "./figures.ts";
export { TeamFigures } from "./team-figures.tsx";
