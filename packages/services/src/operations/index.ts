export { pruneFinished } from "./prune-finished.ts";
