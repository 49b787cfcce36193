import { describe, expect, test } from "vitest";
import { COMPETENCIES } from "./competency.ts";
import { assessReadiness, DEFAULT_READINESS, isCounting, type ReadinessStory } from "./readiness.ts";

const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 10, 24);

const story = (more: Partial<ReadinessStory> = {}): ReadinessStory => ({
  kind: "challenge",
  band: "solid",
  visibility: "team",
  competencies: ["ownership"],
  isApproved: false,
  touchedAtMs: NOW_MS - DAY_MS,
  practisedAtMs: null,
  ...more,
});

/** Exactly enough of everything. */
const readyBank = (): ReadinessStory[] => [
  story({ competencies: ["failure-and-learning", "ownership"], isApproved: true, practisedAtMs: NOW_MS }),
  story({ competencies: ["conflict", "ambiguity"], isApproved: true, practisedAtMs: NOW_MS - 21 * DAY_MS }),
  story({ competencies: ["initiative", "communication"], practisedAtMs: NOW_MS - DAY_MS, kind: "accomplishment" }),
  story({ competencies: ["technical-judgement"] }),
  story({ competencies: ["delivery-under-pressure"] }),
  story({ band: "strong" }),
];
const assess = (stories: ReadinessStory[]) => assessReadiness(stories, DEFAULT_READINESS, NOW_MS);
const missing = (stories: ReadinessStory[]) => assess(stories).criteria.flatMap((criterion) => criterion.missing || []);

describe("readiness", () => {
  test("is ready with exactly what the formula asks for", () => {
    expect(assess(readyBank())).toMatchObject({ level: "ready", countingStories: 6 });
  });

  test("has not started without a story", () => expect(assess([]).level).toBe("not_started"));

  test.each([
    ["a sixth story", (bank: ReadinessStory[]) => bank.slice(0, 5), "1 more counting story"],
    [
      "both kinds",
      (bank: ReadinessStory[]) => bank.map((one) => ({ ...one, kind: "challenge" as const })),
      "an accomplishment",
    ],
    [
      "a second approval",
      (bank: ReadinessStory[]) => bank.with(1, { ...bank[1], isApproved: false } as ReadinessStory),
      "1 more story approved by a coach",
    ],
    [
      "a practice within 21 days",
      (bank: ReadinessStory[]) => bank.with(1, { ...bank[1], practisedAtMs: NOW_MS - 22 * DAY_MS } as ReadinessStory),
      "1 more story practised within 21 days",
    ],
  ])("is nearly there when only %s is missing, and says so", (_, without, sentence) => {
    expect(assess(without(readyBank())).level).toBe("nearly");
    expect(missing(without(readyBank()))).toEqual([sentence]);
  });

  test("is building when more than one thing is missing", () => {
    expect(assess(readyBank().slice(2)).level).toBe("building");
  });

  test.each([
    ["private", story({ visibility: "private" })],
    ["developing", story({ band: "developing" })],
    ["not evaluated yet", story({ band: null })],
    ["untouched for 366 days", story({ touchedAtMs: NOW_MS - 366 * DAY_MS })],
  ])("does not count a story that is %s", (_, one) => {
    expect(isCounting(one, DEFAULT_READINESS, NOW_MS)).toBe(false);
  });

  test("names the covered competencies in the matrix's order, each once", () => {
    const covered = assess([
      story({ competencies: ["growth-and-feedback", "ownership"] }),
      story(),
    ]).coveredCompetencies;
    expect(covered).toEqual(COMPETENCIES.filter((one) => ["growth-and-feedback", "ownership"].includes(one)));
  });
});
