import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { type EvaluationOrder, type EvaluationOutcome, tryEvaluation } from "@starboard/services/evaluate-many";

/**
 * A third of the share of what somebody waits for, where both want the processor; no less, for others may be busy too.
 * On Linux this is the thread's own; elsewhere the whole process would sink.
 */
const BACKGROUND = 5;

/** Each message wakes the other side; what is kept until the next one is lost where the thread breaks. */
const KEPT_MS = 20;

const port = parentPort;
if (!port) throw new Error("This file runs in a thread of the worker.");
if (process.platform === "linux") setPriority(BACKGROUND);
/** Answers a few stories at a time, in order. */
port.on("message", ({ inputs, profile }: EvaluationOrder) => {
  let kept: EvaluationOutcome[] = [];
  let since = performance.now();
  for (const [at, input] of inputs.entries()) {
    const outcome = tryEvaluation(input, profile);
    // zlib's bytes lie in a larger buffer, which would travel whole.
    kept.push("failure" in outcome ? outcome : { ...outcome, detail: new Uint8Array(outcome.detail) });
    if (at < inputs.length - 1 && performance.now() - since < KEPT_MS) continue;
    port.postMessage(
      kept,
      kept.flatMap((one) => ("failure" in one ? [] : [one.detail.buffer as ArrayBuffer])),
    );
    kept = [];
    since = performance.now();
  }
});
port.postMessage("ready");
