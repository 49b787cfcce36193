import type { Analysis, Judged, RulesAnswer, RulesQuestion } from "./analysis.ts";
import { completeAnalysis } from "./complete-analysis.ts";

/** As much of a worker as is used of it. */
export type RulesWorker = Pick<Worker, "onmessage" | "onerror" | "postMessage" | "terminate">;

export interface RulesListener {
  /** Of the newest question only. */
  onAnalysis: (analysis: Analysis, question: RulesQuestion) => void;
  /** Two workers have died over the newest question, or fell silent. */
  onFailure: () => void;
  onFiles: (files: readonly string[]) => void;
}

/** From the question to the answer; the first one waits for the worker's scripts, too. */
const PATIENCE_MS = 20_000;

/**
 * Asks the rules in a worker: one question at a time, of those that come meanwhile only the newest, and no answer to an
 * older one is told. A worker that dies or is silent for 20 s is started anew once for the same question.
 */
export class RulesApart {
  readonly #open: () => RulesWorker;
  readonly #listener: RulesListener;
  #worker: RulesWorker | null = null;
  #asked: RulesQuestion | null = null;
  #next: RulesQuestion | null = null;
  #isSecondTry = false;
  #giveUp: ReturnType<typeof setTimeout> | undefined;

  constructor(open: () => RulesWorker, listener: RulesListener) {
    this.#open = open;
    this.#listener = listener;
  }

  ask(question: RulesQuestion): void {
    if (this.#asked) this.#next = question;
    else this.#send(question, false);
  }

  close(): void {
    this.#end();
    this.#asked = null;
    this.#next = null;
  }

  #send(question: RulesQuestion, isSecondTry: boolean): void {
    this.#asked = question;
    this.#isSecondTry = isSecondTry;
    this.#giveUp = setTimeout(() => this.#died(), PATIENCE_MS);
    this.#worker ??= this.#start();
    this.#worker.postMessage(question);
  }

  #start(): RulesWorker {
    const worker = this.#open();
    worker.onmessage = ({ data }: MessageEvent<RulesAnswer>) => {
      if (worker !== this.#worker) return;
      if ("files" in data) this.#listener.onFiles(data.files);
      else this.#answered(data.judged);
    };
    worker.onerror = () => {
      if (worker === this.#worker) this.#died();
    };
    return worker;
  }

  #answered(packed: string): void {
    const { newest, isNewer } = this.#settle();
    if (!newest) return;
    if (isNewer) this.#send(newest, false);
    else this.#listener.onAnalysis(completeAnalysis(JSON.parse(packed) as Judged, newest.text), newest);
  }

  #died(): void {
    this.#end();
    const isSecondTry = this.#isSecondTry;
    const { newest, isNewer } = this.#settle();
    if (!newest) return;
    if (isNewer || !isSecondTry) this.#send(newest, !isNewer);
    else this.#listener.onFailure();
  }

  /** Ends the question that was asked, and says which is the newest and whether it came after that one. */
  #settle(): { newest: RulesQuestion | null; isNewer: boolean } {
    clearTimeout(this.#giveUp);
    const isNewer = this.#next !== null;
    const newest = this.#next ?? this.#asked;
    this.#asked = null;
    this.#next = null;
    return { newest, isNewer };
  }

  #end(): void {
    clearTimeout(this.#giveUp);
    this.#worker?.terminate();
    this.#worker = null;
  }
}
