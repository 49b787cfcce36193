import { z } from "zod";
import { BatchId } from "./identifier.ts";

/** Stories per chunk: one transaction each. */
export const CHUNK_SIZE = 1_000;
/** Stories computed between two looks at a cancellation or pause. */
export const SLICE_SIZE = 100;

export const StartBatch = z.object({
  /** Made by the client, so that two clicks start one batch. */
  operationId: z.uuid(),
});
export const BatchRef = z.object({ batchId: BatchId });
