export { BatchList } from "./batch-list.tsx";
export { BatchRun } from "./batch-run.tsx";
