export { recountRollups } from "./recount-rollups.ts";
