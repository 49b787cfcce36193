import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Runtime } from "@starboard/services/runtime";

type EvaluateMany = Runtime["evaluateMany"];
type Order = Parameters<EvaluateMany>[0];
type Outcome = Awaited<ReturnType<EvaluateMany>>[number];

/** A first answer takes longer: the thread loads the rules. */
const START_MS = 30_000;
/** Heap of one thread, so that a runaway text ends its thread and not the worker. */
const HEAP_MB = 128;
/** Room for new objects of one thread: an evaluation leaves little behind, and more of it only makes the worker larger. */
const YOUNG_MB = 24;

export interface ThreadOptions {
  file: URL;
  /** A story without an answer for this long has hung. */
  quietMs: number;
}

/** What came back before the thread fell silent, and why it did; null when all came. */
interface Answers {
  outcomes: Outcome[];
  broke: string | null;
}

/** What comes of the promise, or at once the signal's reason. */
const unlessAborted = async <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> => {
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([promise, aborted]);
};

/** One thread that is started when it is needed, and again after it broke. Asked by one caller at a time. */
export function createEvaluationThread({ file, quietMs }: ThreadOptions) {
  let running: Worker | null = null;
  /** Resolves once the thread is done with what its last caller no longer waits for. */
  let emptied = Promise.resolve();

  const start = async (): Promise<Worker> => {
    const worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    try {
      // Rejects when the thread breaks before it is ready.
      await once(worker, "message", { signal: AbortSignal.timeout(START_MS) });
    } catch (error) {
      await worker.terminate();
      throw new Error("A thread for evaluations did not start.", { cause: error });
    }
    worker.unref();
    // One that breaks while nobody asks is noticed by its silence at the next question.
    worker.on("error", () => undefined);
    return worker;
  };

  const stop = async (): Promise<void> => {
    const worker = running;
    running = null;
    await worker?.terminate();
  };

  const ask = async ({ inputs, profile }: Order, signal: AbortSignal): Promise<Answers> => {
    running ??= await start();
    const worker = running;
    const outcomes: Outcome[] = [];
    const broke = await new Promise<string | null>((resolve) => {
      const quiet = setTimeout(() => end(`Its evaluation took longer than ${quietMs / 1_000} seconds.`), quietMs);
      const hear = (some: readonly Outcome[]) => {
        quiet.refresh();
        if (outcomes.push(...some) === inputs.length) end(null);
      };
      const onError = (error: Error) => end(`Its evaluation broke off (${"code" in error ? error.code : error.name}).`);
      const onExit = () => end("Its evaluation ended its thread.");
      const onAbort = () => end("Stopped.");
      const end = (why: string | null) => {
        clearTimeout(quiet);
        worker.off("message", hear).off("error", onError).off("exit", onExit);
        signal.removeEventListener("abort", onAbort);
        resolve(why);
      };
      worker.on("message", hear).once("error", onError).once("exit", onExit);
      signal.addEventListener("abort", onAbort, { once: true });
      worker.postMessage({ inputs, profile });
    });
    // Its caller goes at once; the thread stays, for a start costs more than the rest of a slice.
    if (signal.aborted && outcomes.length < inputs.length) emptied = empty(worker, inputs.length - outcomes.length);
    else if (broke !== null) await stop();
    signal.throwIfAborted();
    return { outcomes, broke };
  };

  /** Hears the answers that are still to come; a thread that falls silent before the last is ended. */
  const empty = (worker: Worker, count: number): Promise<void> =>
    new Promise((resolve) => {
      let left = count;
      const end = async (isBroken: boolean) => {
        clearTimeout(quiet);
        worker.off("message", hear).off("error", onBreak).off("exit", onBreak);
        if (isBroken) await stop();
        resolve();
      };
      const quiet = setTimeout(() => end(true), quietMs);
      const onBreak = () => end(true);
      const hear = (some: readonly Outcome[]) => {
        quiet.refresh();
        left -= some.length;
        if (left === 0) end(false);
      };
      worker.on("message", hear).once("error", onBreak).once("exit", onBreak);
    });

  /**
   * Each story's outcome, in order. Where the thread broke, the next ones are asked alone, until one breaks it again: that
   * one fails, and the others go on together.
   */
  const evaluate = async ({ inputs, profile }: Order, signal: AbortSignal): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    let isAlone = false;
    await unlessAborted(emptied, signal);
    while (outcomes.length < inputs.length) {
      signal.throwIfAborted();
      const rest = inputs.slice(outcomes.length);
      const answers = await ask({ inputs: isAlone ? rest.slice(0, 1) : rest, profile }, signal);
      outcomes.push(...answers.outcomes);
      if (answers.broke === null) continue;
      if (isAlone) outcomes.push({ failure: answers.broke });
      isAlone = !isAlone;
    }
    return outcomes;
  };

  return { evaluate, stop };
}
