import { competencyCells } from "@starboard/domain/competency-cells";
import { assessReadiness, DEFAULT_READINESS, isCounting } from "@starboard/domain/readiness";
import type { TeamPerson, TeamStory } from "./team-person.ts";

export const NOW_MS = Date.parse("2026-11-24T09:00:00Z");

type StoryParts = Partial<Omit<TeamStory, "id" | "isCounting">> & { title: string };

/** A person as the server describes one, assessed by the real formula; every story was edited an hour ago. */
export function testPerson(name: string, parts: readonly StoryParts[] = []): TeamPerson & { stories: TeamStory[] } {
  const stories = parts.map((part, place) => ({
    id: `${name}-${place}`,
    kind: "challenge" as const,
    competencies: [],
    score: 60,
    band: "solid" as const,
    isApproved: false,
    practisedAt: null,
    updatedAt: new Date(NOW_MS - 3_600_000),
    ...part,
  }));
  const facts = stories.map((story) => ({
    ...story,
    bestBand: null,
    visibility: "team" as const,
    touchedAtMs: story.updatedAt.getTime(),
    practisedAtMs: story.practisedAt?.getTime() ?? null,
  }));
  return {
    userId: name,
    name,
    teams: [{ id: "autumn", name: "Autumn cohort" }],
    cohort: null,
    ownTarget: null,
    target: { interviewOn: null, role: "", seniority: null, readiness: {} },
    settings: DEFAULT_READINESS,
    privateStories: 0,
    ...assessReadiness(facts, DEFAULT_READINESS, NOW_MS),
    cells: competencyCells(facts, DEFAULT_READINESS, NOW_MS),
    isWaiting: facts.some(({ band }) => band === null),
    stories: stories.map((story, place) => {
      const fact = facts[place];
      return { ...story, isCounting: fact !== undefined && isCounting(fact, DEFAULT_READINESS, NOW_MS) };
    }),
  };
}
