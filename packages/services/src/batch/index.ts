export { cancelBatch } from "./cancel-batch.ts";
export { evaluateChunk } from "./evaluate-chunk.ts";
export { getBatch } from "./get-batch.ts";
export { giveUpChunk } from "./give-up-chunk.ts";
export { listBatches } from "./list-batches.ts";
export { planBatch } from "./plan-batch.ts";
export { startBatch } from "./start-batch.ts";
