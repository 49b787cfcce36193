import { pathToFileURL } from "node:url";
import { tryEvaluation } from "@starboard/services/evaluate-many";
import { buildChild } from "@starboard/testing/build-child";
import { SECTIONS } from "@starboard/testing/world";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createEvaluationThreads } from "./evaluation-threads.ts";

const QUIET_MS = 400;
const PATIENT_MS = 10_000;
const never = new AbortController().signal;
const titled = (...titles: string[]) => ({ inputs: titles.map((title) => ({ title })), profile: null });
const PROFILE = { name: "Ours", version: 3, seniority: "lead", vocabulary: { names: ["Atlas 3"] } } as const;

describe("threads for evaluations", () => {
  let bundles: Awaited<ReturnType<typeof buildChild>>[];
  let threads: ReturnType<typeof createEvaluationThreads>;
  beforeAll(async () => {
    bundles = await Promise.all([
      buildChild(new URL("./evaluate-thread.ts", import.meta.url)),
      buildChild(new URL("./misbehaving-thread.ts", import.meta.url)),
    ]);
  });
  afterEach(() => threads.stop());
  afterAll(() => {
    for (const bundle of bundles) bundle.remove();
  });
  const open = (kind: "true" | "misbehaving", { count = 1, quietMs = QUIET_MS } = {}) => {
    const file = pathToFileURL(bundles[kind === "true" ? 0 : 1]?.file ?? "");
    threads = createEvaluationThreads({ file, count, quietMs });
    return threads.evaluateMany;
  };

  test.each([null, PROFILE])("give the same bytes as this process, by the rules %j", async (profile) => {
    const inputs = [{ sections: SECTIONS }, { title: "Alone" }, { sections: { ...SECTIONS, lessons: "" } }];
    const here = inputs.map((input) => tryEvaluation(input, profile));
    const there = await open("true", { quietMs: PATIENT_MS })({ inputs, profile }, never);
    expect(there).toEqual(here.map((one) => ("detail" in one ? { ...one, detail: new Uint8Array(one.detail) } : one)));
  });

  test.each([
    ["hang", QUIET_MS, /longer than 0.4 seconds/],
    ["end", PATIENT_MS, /ended its thread/],
    ["burst", PATIENT_MS, /ERR_WORKER_OUT_OF_MEMORY/],
  ])("that %s on one story cost that story alone", { timeout: 60_000 }, async (word, quietMs, reason) => {
    const outcomes = await open("misbehaving", { quietMs })(titled("a", "bb", word, "dddd", word), never);
    expect(outcomes).toEqual([
      { score: 1 },
      { score: 2 },
      { failure: expect.stringMatching(reason) },
      { score: 4 },
      { failure: expect.stringMatching(reason) },
    ]);
  });

  test("leave this process free while they compute", async () => {
    const evaluateMany = open("misbehaving");
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 10);
    await evaluateMany(titled("a", "hang"), never);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(QUIET_MS / 10 / 2);
  });

  test("are stopped with what they do, and serve the next one", async () => {
    const evaluateMany = open("misbehaving");
    const control = new AbortController();
    const stopped = evaluateMany(titled("a", "hang"), control.signal);
    setTimeout(() => control.abort(new Error("released")), 100);
    await expect(stopped).rejects.toThrow("released");
    expect(await evaluateMany(titled("a"), never)).toEqual([{ score: 1 }]);
  });

  test("finish what a caller has left before they serve the next one, and who waits for a thread may leave too", async () => {
    const evaluateMany = open("misbehaving");
    const [first, second] = [new AbortController(), new AbortController()];
    const begun = evaluateMany(titled("slow", "slow", "slow"), first.signal);
    const waiting = evaluateMany(titled("a"), second.signal);
    const last = evaluateMany(titled("bb"), never);
    setTimeout(() => {
      second.abort(new Error("left while waiting"));
      first.abort(new Error("left"));
    }, 20);
    await expect(waiting).rejects.toThrow("left while waiting");
    await expect(begun).rejects.toThrow("left");
    expect(await last).toEqual([{ score: 2 }]);
  });

  test("serve more callers than there are threads, each with its own answers", async () => {
    const evaluateMany = open("misbehaving", { count: 2 });
    const asked = Array.from({ length: 9 }, (_, n) => Array.from({ length: 3 }, () => "x".repeat(n + 1)));
    const answers = await Promise.all(asked.map((titles) => evaluateMany(titled("slow", ...titles), never)));
    expect(answers).toEqual(asked.map((titles) => [{ score: 4 }, ...titles.map(({ length }) => ({ score: length }))]));
  });

  test("that cannot start are an error of whoever asks", async () => {
    threads = createEvaluationThreads({ file: new URL("file:///nowhere/evaluate-thread.mjs"), count: 1 });
    await expect(threads.evaluateMany(titled("a"), never)).rejects.toThrow("did not start");
  });
});
