export { evaluateRevision } from "./evaluate-revision.ts";
