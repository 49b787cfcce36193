import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { type EvaluationOrder, tryEvaluation } from "@starboard/services/evaluate-many";

/**
 * A third of the share of what somebody waits for, where both want the processor; no less, for others may be busy too.
 * On Linux this is the thread's own; elsewhere the whole process would sink.
 */
const BACKGROUND = 5;

const port = parentPort;
if (!port) throw new Error("This file runs in a thread of the worker.");
if (process.platform === "linux") setPriority(BACKGROUND);
/** Answers story by story: the first one without an answer is where a thread stood when it broke off. */
port.on("message", ({ inputs, profile }: EvaluationOrder) => {
  for (const input of inputs) {
    const outcome = tryEvaluation(input, profile);
    if ("failure" in outcome) {
      port.postMessage(outcome);
      continue;
    }
    // zlib's bytes lie in a larger buffer, which would travel whole.
    const detail = new Uint8Array(outcome.detail);
    port.postMessage({ ...outcome, detail }, [detail.buffer]);
  }
});
port.postMessage("ready");
