import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import type { Runtime } from "@starboard/services/runtime";
import { createEvaluationThread } from "./evaluation-thread.ts";

type EvaluateMany = Runtime["evaluateMany"];

interface Options {
  /** One core is left to everything else, unless given. */
  count?: number;
  file?: URL;
  quietMs?: number;
}

/** Far longer than the longest story takes, and short enough that several may hang within one attempt. */
const QUIET_MS = 3_000;

/**
 * Each thread compiles the rules for itself, some six hundred functions. With less of what they call built into each, that
 * takes half as long and the rules are as quick; and they are not interpreted until then.
 */
const COMPILING = ["--max-inlined-bytecode-size-cumulative=200", "--always-sparkplug"];

/**
 * The worker's threads for evaluations, each started at its first use. The next free one goes to the work that began
 * first: chunks that took turns would all be computed at the same moment, and then leave the threads idle while all are written.
 */
export function createEvaluationThreads(options: Options = {}): { evaluateMany: EvaluateMany; stop(): Promise<void> } {
  const { count = Math.max(1, availableParallelism() - 1), quietMs = QUIET_MS } = options;
  // Beside this code in the bundle, see build.mjs.
  const { file = new URL("./evaluate-thread.mjs", import.meta.url) } = options;
  for (const flag of COMPILING) setFlagsFromString(flag);
  const threads = Array.from({ length: count }, () => createEvaluationThread({ file, quietMs }));
  type Thread = (typeof threads)[number];
  const free = [...threads];
  const waiting: { since: number; take: (thread: Thread) => void }[] = [];
  const nextFree = (since: number, signal: AbortSignal) =>
    new Promise<Thread>((resolve, reject) => {
      const take = (thread: Thread) => {
        signal.removeEventListener("abort", leave);
        resolve(thread);
      };
      const place = { since, take };
      const leave = () => {
        waiting.splice(waiting.indexOf(place), 1);
        reject(signal.reason);
      };
      signal.addEventListener("abort", leave, { once: true });
      const behind = waiting.findIndex((other) => other.since > since);
      waiting.splice(behind === -1 ? waiting.length : behind, 0, place);
    });
  return {
    evaluateMany: async (order, signal) => {
      signal.throwIfAborted();
      const thread = free.pop() ?? (await nextFree(order.since ?? 0, signal));
      try {
        return await thread.evaluate(order, signal);
      } finally {
        const next = waiting.shift();
        if (next) next.take(thread);
        else free.push(thread);
      }
    },
    stop: async () => {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}
