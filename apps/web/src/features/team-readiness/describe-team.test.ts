import { assessReadiness, DEFAULT_READINESS, type ReadinessLevel } from "@starboard/domain/readiness";
import { describe, expect, test } from "vitest";
import { mostCommonReason, teamSentence } from "./describe-team.ts";

const team = (ready: number, nearly: number, building: number) =>
  (
    [
      ["ready", ready],
      ["nearly", nearly],
      ["building", building],
    ] as [ReadinessLevel, number][]
  ).flatMap(([level, n]) => Array.from({ length: n }, () => ({ level })));

describe("the sentence about a team", () => {
  test.each([
    [team(5, 3, 4), "Five of twelve are ready, three more are one reason away."],
    [team(1, 1, 1), "One of three is ready, one more is one reason away."],
    [team(0, 2, 2), "None of four are ready yet, two are one reason away."],
    [team(0, 0, 4), "None of four are ready yet."],
    [team(4, 0, 0), "All four are ready."],
    [team(7, 0, 20), "Seven of 27 are ready."],
    [team(1, 0, 0), "The one person here is ready."],
    [team(0, 1, 0), "The one person here is one reason away."],
  ])("%#", (people, sentence) => expect(teamSentence(people)).toBe(sentence));
});

describe("the most common reason", () => {
  const nobodyStarted = () => ({ ...assessReadiness([], DEFAULT_READINESS, 0) });

  test("names what most people lack, with how many", () => {
    expect(mostCommonReason([nobodyStarted(), nobodyStarted()])).toBe(
      "Missing most often: more counting stories, for two people.",
    );
  });

  test("one person's reasons are no pattern", () => {
    expect(mostCommonReason([nobodyStarted()])).toBeNull();
  });
});
