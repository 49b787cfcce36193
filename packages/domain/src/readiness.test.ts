import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMPETENCIES } from "./competency.ts";
import { BANDS } from "./evaluation.ts";
import {
  assessReadiness,
  DEFAULT_READINESS,
  isCounting,
  type ReadinessSettings,
  type ReadinessStory,
  STRENGTHS,
  standingBand,
} from "./readiness.ts";
import { READINESS_BOUNDS, READINESS_NUMBERS, type ReadinessNumber } from "./readiness-numbers.ts";

const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 10, 24);

const story = (more: Partial<ReadinessStory> = {}): ReadinessStory => ({
  kind: "challenge",
  band: "solid",
  bestBand: null,
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

describe("how strong a story is taken to be", () => {
  const settings = { ...DEFAULT_READINESS, decayDays: 100 };
  const untouched = (days: number, band: ReadinessStory["band"] = "strong") =>
    story({ band, bestBand: "strong", touchedAtMs: NOW_MS - days * DAY_MS });

  test("the latest is what the newest evaluation says, the best what any by the same ruleset has said", () => {
    expect(standingBand(untouched(5, "weak"), { ...settings, strength: "latest" }, NOW_MS)).toBe("weak");
    expect(standingBand(untouched(5, "weak"), { ...settings, strength: "best" }, NOW_MS)).toBe("strong");
    expect(standingBand(story(), { ...settings, strength: "best" }, NOW_MS)).toBe("solid");
  });

  test.each([
    [99, "strong"],
    [100, "solid"],
    [200, "developing"],
    [900, "weak"],
  ] as const)("where it decays, a strong story that was not touched for %i days stands at %s", (days, band) => {
    expect(standingBand(untouched(days), { ...settings, strength: "decaying" }, NOW_MS)).toBe(band);
  });

  test("what could not be told does not fade, and the future does not lift", () => {
    expect(standingBand(untouched(900, "insufficient"), { ...settings, strength: "decaying" }, NOW_MS)).toBe(
      "insufficient",
    );
    expect(standingBand(untouched(-400, "solid"), { ...settings, strength: "decaying" }, NOW_MS)).toBe("solid");
  });
});

describe("readiness, whatever the stories and the numbers", () => {
  const anyStory: fc.Arbitrary<ReadinessStory> = fc.record({
    kind: fc.constantFrom("challenge", "accomplishment"),
    band: fc.constantFrom(null, ...BANDS),
    bestBand: fc.constantFrom(null, ...BANDS),
    visibility: fc.constantFrom("private", "team"),
    competencies: fc.uniqueArray(fc.constantFrom(...COMPETENCIES), { maxLength: 4 }),
    isApproved: fc.boolean(),
    touchedAtMs: fc.integer({ min: 0, max: 900 }).map((days) => NOW_MS - days * DAY_MS),
    practisedAtMs: fc.option(fc.integer({ min: 0, max: 60 }).map((days) => NOW_MS - days * DAY_MS)),
  });
  const stories = fc.array(anyStory, { maxLength: 14 });
  const numbers = Object.fromEntries(
    READINESS_NUMBERS.map((name) => {
      const [min, max] = READINESS_BOUNDS[name];
      return [name, fc.integer({ min, max })];
    }),
  ) as Record<ReadinessNumber, fc.Arbitrary<number>>;
  const settings: fc.Arbitrary<ReadinessSettings> = fc.record({
    ...numbers,
    strength: fc.constantFrom(...STRENGTHS),
  });

  test("the level follows from the reasons, and every open reason says what is missing", () => {
    fc.assert(
      fc.property(stories, settings, (bank, numbers) => {
        const { level, criteria } = assessReadiness(bank, numbers, NOW_MS);
        const open = criteria.filter(({ isMet }) => !isMet);
        expect(criteria.map(({ isMet, have, need }) => isMet === have >= need)).not.toContain(false);
        expect(criteria.every(({ isMet, missing }) => isMet === (missing === ""))).toBe(true);
        expect(level === "ready").toBe(open.length === 0 && bank.length > 0);
      }),
    );
  });

  test("one more story never takes anything away, and private ones change nothing", () => {
    const have = (bank: ReadinessStory[], numbers: ReadinessSettings) =>
      assessReadiness(bank, numbers, NOW_MS).criteria.map((criterion) => criterion.have);
    fc.assert(
      fc.property(stories, anyStory, settings, (bank, one, numbers) => {
        const before = have(bank, numbers);
        const after = have([...bank, one], numbers);
        expect(after.every((count, at) => count >= (before[at] ?? 0))).toBe(true);
        if (one.visibility === "private") expect(after).toEqual(before);
      }),
    );
  });

  test("what has faded is never more than the latest", () => {
    fc.assert(
      fc.property(anyStory, settings, (one, numbers) => {
        const rank = (strength: ReadinessSettings["strength"]) => {
          const band = standingBand(one, { ...numbers, strength }, NOW_MS);
          return band ? BANDS.indexOf(band) : -1;
        };
        expect(rank("decaying")).toBeLessThanOrEqual(rank("latest"));
      }),
    );
  });
});
