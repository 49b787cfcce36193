export { discardDeadLetters } from "./discard-dead-letters.ts";
export { getRecount } from "./get-recount.ts";
export { listDeadLetters } from "./list-dead-letters.ts";
export { listQueues } from "./list-queues.ts";
export { pruneFinished } from "./prune-finished.ts";
export { restoreDeadLetters } from "./restore-dead-letters.ts";
export { retryDeadLetters } from "./retry-dead-letters.ts";
