export { BatchActions } from "./batch-actions.tsx";
export { BatchFailures } from "./batch-failures.tsx";
export { BatchList } from "./batch-list.tsx";
export { BatchProgress } from "./batch-progress.tsx";
export { BatchRun } from "./batch-run.tsx";
