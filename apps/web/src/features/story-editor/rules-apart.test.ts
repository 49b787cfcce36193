import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { analyse } from "./analyse.ts";
import type { Analysis, RulesQuestion } from "./analysis.ts";
import { completeAnalysis } from "./complete-analysis.ts";
import { RulesApart, type RulesWorker } from "./rules-apart.ts";

const asking = (situation: string): RulesQuestion => ({
  kind: "challenge",
  text: { title: "Ward", question: "", competencies: [], sections: { ...EMPTY_SECTIONS, situation } },
});
const FIRST = asking("I was a nurse on a 28-bed ward where the handover took 52 minutes.");
const SECOND = asking("We were a team and things were done.");
const THIRD = asking("I cut the handover from 52 to 31 minutes.");

/** The real rules behind a worker's door; `answer` lets out what the oldest open question brings, `die` ends it. */
class Room {
  readonly opened: Seat[] = [];
  readonly told: { analysis: Analysis; question: RulesQuestion }[] = [];
  failures = 0;
  readonly rules = new RulesApart(() => this.#open(), {
    onAnalysis: (analysis, question) => this.told.push({ analysis, question }),
    onFailure: () => {
      this.failures += 1;
    },
    onFiles: () => undefined,
  });
  get last(): Seat {
    return this.opened.at(-1) as Seat;
  }
  #open(): RulesWorker {
    const seat = new Seat();
    this.opened.push(seat);
    return seat;
  }
}

class Seat implements RulesWorker {
  onmessage: RulesWorker["onmessage"] = null;
  onerror: RulesWorker["onerror"] = null;
  readonly asked: RulesQuestion[] = [];
  isEnded = false;
  postMessage(question: RulesQuestion): void {
    this.asked.push(structuredClone(question));
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(nth = this.asked.length - 1): void {
    const data = { judged: JSON.stringify(analyse(this.asked[nth] as RulesQuestion)) };
    this.onmessage?.call(this as never, { data } as MessageEvent);
  }
  die(): void {
    this.onerror?.call(this as never, {} as ErrorEvent);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the rules in a worker", () => {
  test("say of a text what they say on the spot, of the very text that was asked about", () => {
    const room = new Room();
    room.rules.ask(FIRST);
    room.last.answer();
    expect(room.told).toHaveLength(1);
    expect(room.told[0]?.analysis).toEqual(completeAnalysis(analyse(FIRST), FIRST.text));
    expect(room.told[0]?.analysis.text).toBe(FIRST.text);
  });

  test("are asked one text at a time; of those that come meanwhile the latest wins, and older answers are dropped", () => {
    const room = new Room();
    room.rules.ask(FIRST);
    room.rules.ask(SECOND);
    room.rules.ask(THIRD);
    expect(room.last.asked).toEqual([FIRST]);
    room.last.answer();
    expect(room.told).toEqual([]);
    expect(room.last.asked).toEqual([FIRST, THIRD]);
    room.last.answer();
    expect(room.told.map(({ question }) => question)).toEqual([THIRD]);
    expect(room.opened).toHaveLength(1);
  });

  test("are started anew once when they die, and then their failure is told", () => {
    const room = new Room();
    room.rules.ask(FIRST);
    room.last.die();
    expect(room.opened.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(room.last.asked).toEqual([FIRST]);
    expect(room.failures).toBe(0);
    room.last.die();
    expect(room.opened).toHaveLength(2);
    expect(room.failures).toBe(1);
  });

  test("are asked again after a failure, and may die once more for the next text", () => {
    const room = new Room();
    room.rules.ask(FIRST);
    room.last.die();
    room.last.die();
    room.rules.ask(SECOND);
    room.last.die();
    expect(room.failures).toBe(1);
    room.last.answer();
    expect(room.told.map(({ question }) => question)).toEqual([SECOND]);
  });

  test("count as dead when they are silent for 20 s; an answer that comes after that is nobody's", () => {
    const room = new Room();
    room.rules.ask(FIRST);
    const silent = room.last;
    vi.advanceTimersByTime(19_999);
    expect(room.opened).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(silent.isEnded).toBe(true);
    silent.answer();
    expect(room.told).toEqual([]);
    room.last.answer();
    expect(room.told).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(room.failures).toBe(0);
  });

  test("that die over an older text are asked about the newer one, as its first try", () => {
    const room = new Room();
    room.rules.ask(FIRST);
    room.rules.ask(SECOND);
    room.last.die();
    expect(room.last.asked).toEqual([SECOND]);
    room.last.die();
    expect(room.failures).toBe(0);
    room.last.answer();
    expect(room.told.map(({ question }) => question)).toEqual([SECOND]);
  });

  test("end with the page, whatever comes later", () => {
    const room = new Room();
    room.rules.ask(FIRST);
    const seat = room.last;
    room.rules.close();
    expect(seat.isEnded).toBe(true);
    seat.answer();
    seat.die();
    vi.advanceTimersByTime(60_000);
    expect(room.told).toEqual([]);
    expect(room.opened).toHaveLength(1);
    expect(room.failures).toBe(0);
  });
});
