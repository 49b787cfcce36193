import { afterEach, describe, expect, test } from "vitest";
import { findRecognitionPlace, recognise } from "./recognition.ts";

const scope = globalThis as { SpeechRecognition?: unknown };
afterEach(() => {
  delete scope.SpeechRecognition;
});

/** A browser's recogniser as far as the page sees one. */
function install({ answer }: { answer?: string } = {}) {
  const started: { processLocally?: boolean }[] = [];
  class Recogniser {
    onend: (() => void) | null = null;
    onerror: ((event: { error: string }) => void) | null = null;
    onresult: ((event: unknown) => void) | null = null;
    declare processLocally?: boolean;
    start() {
      started.push({ ...(this.processLocally === undefined ? {} : { processLocally: this.processLocally }) });
    }
    stop() {
      this.onend?.();
    }
    static made: Recogniser[] = [];
    constructor() {
      Recogniser.made.push(this);
    }
  }
  if (answer !== undefined) {
    Object.defineProperty(Recogniser.prototype, "processLocally", { value: undefined, writable: true });
    Object.assign(Recogniser, { available: async () => answer });
  }
  scope.SpeechRecognition = Recogniser;
  return { started, made: Recogniser.made };
}

describe("where the sound would go", () => {
  test("is nowhere to be asked without a recogniser", async () => {
    expect(await findRecognitionPlace()).toBe("none");
    expect(recognise("none", { onWords: () => undefined, onFailure: () => undefined })).toBeNull();
  });

  test.each([
    [undefined, "elsewhere"],
    ["available", "device"],
    ["downloadable", "elsewhere"],
    ["unavailable", "elsewhere"],
  ] as const)("an older browser or the answer %s means %s", async (answer, place) => {
    install(answer === undefined ? {} : { answer });
    expect(await findRecognitionPlace()).toBe(place);
  });
});

test("on the device it is told to stay there; it begins again after a silence, and not after it was stopped", () => {
  const { started, made } = install({ answer: "available" });
  const words: string[] = [];
  const stop = recognise("device", { onWords: (said) => words.push(said), onFailure: () => undefined });
  expect(started).toEqual([{ processLocally: true }]);
  made[0]?.onresult?.({ resultIndex: 0, results: [{ isFinal: false, 0: { transcript: "no" } }] });
  made[0]?.onresult?.({ resultIndex: 0, results: [{ isFinal: true, 0: { transcript: " one order in eight " } }] });
  expect(words).toEqual(["one order in eight"]);
  made[0]?.onend?.();
  expect(started).toHaveLength(2);
  stop?.();
  expect(started).toHaveLength(2);
});

test("a refusal is told and ends it", () => {
  const { started, made } = install();
  const failures: string[] = [];
  recognise("elsewhere", { onWords: () => undefined, onFailure: (reason) => failures.push(reason) });
  made[0]?.onerror?.({ error: "no-speech" });
  made[0]?.onerror?.({ error: "not-allowed" });
  made[0]?.onend?.();
  expect(failures).toEqual(["not-allowed"]);
  expect(started).toHaveLength(1);
});
