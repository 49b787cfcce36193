import { expect, test } from "vitest";
import { competencyCells } from "./competency-cells.ts";
import { DEFAULT_READINESS, type ReadinessStory } from "./readiness.ts";

const NOW_MS = Date.parse("2026-11-24T09:00:00Z");
const DAY_MS = 86_400_000;
const story = (more: Partial<ReadinessStory>): ReadinessStory => ({
  kind: "challenge",
  band: "solid",
  bestBand: null,
  visibility: "team",
  competencies: ["conflict"],
  isApproved: false,
  touchedAtMs: NOW_MS,
  practisedAtMs: null,
  ...more,
});

test("a cell says the best band, how many stories carry the competency and how many of them count", () => {
  const stories = [
    story({ band: "weak" }),
    story({ band: "strong", competencies: ["conflict", "ownership"], touchedAtMs: NOW_MS - 400 * DAY_MS }),
    story({ band: null, competencies: ["ambiguity"] }),
    story({}),
  ];
  expect(competencyCells(stories, DEFAULT_READINESS, NOW_MS)).toEqual({
    conflict: { band: "strong", stories: 3, counting: 1 },
    ownership: { band: "strong", stories: 1, counting: 0 },
    ambiguity: { band: null, stories: 1, counting: 0 },
  });
});

test("a cell fades where strength decays, and what could not be told stands no higher than weak", () => {
  const settings = { ...DEFAULT_READINESS, strength: "decaying" as const };
  const faded = story({ touchedAtMs: NOW_MS - 130 * DAY_MS });
  expect(competencyCells([faded], settings, NOW_MS).conflict).toEqual({ band: "developing", stories: 1, counting: 0 });
  const cell = competencyCells([story({ band: "insufficient" }), story({ band: "weak" })], settings, NOW_MS).conflict;
  expect(cell?.band).toBe("insufficient");
});
