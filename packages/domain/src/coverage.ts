import { COMPETENCIES, COMPETENCY_TITLES, type Competency } from "./competency.ts";
import type { Band } from "./evaluation.ts";

/** What coverage needs to know of a story. Times are ms since 1970 UTC, null where it never happened. */
export interface CoverageStory {
  id: string;
  competencies: readonly Competency[];
  /** Of the newest evaluation; null while there is none. */
  band: Band | null;
  /** Last edited, approved or practised. */
  touchedAtMs: number;
}

/** `gap`: no story shows it. `weak`: none of them is solid. `stale`: the solid ones were not touched in time. */
export type CoverageState = "gap" | "weak" | "stale" | "covered";

export interface CoverageRow {
  competency: Competency;
  state: CoverageState;
  /** The stories that show it, in the order given. */
  storyIds: readonly string[];
  /** The one story that covers it, where there is no second; otherwise null. */
  onlyId: string | null;
}

/** What somebody should know of the stories taken together; the ids are in the order of the stories. */
export type CoverageNote =
  | { kind: "one_for_all"; ids: readonly [string]; competencies: readonly Competency[] }
  | { kind: "overlap"; ids: readonly [string, string]; competencies: readonly Competency[] }
  | { kind: "fading"; ids: readonly [string]; competencies: readonly Competency[]; untilMs: number };

export interface Coverage {
  rows: readonly CoverageRow[];
  notes: readonly CoverageNote[];
}

const DAY_MS = 86_400_000;
/** From so many competencies that one story covers alone, it is told for everything; as many as stories in the rules. */
const ALONE = 3;
/** Two stories show the same from so many competencies in common, … */
const IN_COMMON = 3;
/** … which are at least this share of all that either of them shows. */
const SHARE_IN_COMMON = 0.75;
/** So many days before a story stops counting, one is told. */
const FADING_DAYS = 45;

/**
 * How a person's stories cover the competencies, and where they lean on each other. Pure: the same stories at the same
 * time give the same answer.
 * @param freshDays a story covers for so many days after it was last touched
 */
export function describeCoverage(stories: readonly CoverageStory[], freshDays: number, nowMs: number): Coverage {
  const countsUntilMs = (story: CoverageStory) => story.touchedAtMs + freshDays * DAY_MS;
  const isSolid = ({ band }: CoverageStory) => band === "solid" || band === "strong";
  const rows = COMPETENCIES.map((competency): CoverageRow => {
    const showing = stories.filter(({ competencies }) => competencies.includes(competency));
    const solid = showing.filter(isSolid);
    const covering = solid.filter((story) => countsUntilMs(story) >= nowMs);
    const [first, second] = covering;
    return {
      competency,
      state: stateOf(showing.length, solid.length, covering.length),
      storyIds: showing.map(({ id }) => id),
      onlyId: first && !second ? first.id : null,
    };
  });
  const carriedBy = (id: string) => rows.filter(({ onlyId }) => onlyId === id).map(({ competency }) => competency);
  const carriers = stories.flatMap((story): CoverageNote[] => {
    const competencies = carriedBy(story.id);
    return competencies.length >= ALONE ? [{ kind: "one_for_all", ids: [story.id], competencies }] : [];
  });
  const fading = stories.flatMap((story): CoverageNote[] => {
    const competencies = carriedBy(story.id);
    const untilMs = countsUntilMs(story);
    return competencies.length > 0 && untilMs - nowMs <= FADING_DAYS * DAY_MS
      ? [{ kind: "fading", ids: [story.id], competencies, untilMs }]
      : [];
  });
  return { rows, notes: [...carriers, ...findOverlaps(stories), ...fading] };
}

function stateOf(showing: number, solid: number, covering: number): CoverageState {
  if (showing === 0) return "gap";
  if (solid === 0) return "weak";
  return covering === 0 ? "stale" : "covered";
}

function findOverlaps(stories: readonly CoverageStory[]): CoverageNote[] {
  return stories.flatMap((one, place) =>
    stories.slice(place + 1).flatMap((other): CoverageNote[] => {
      const common = one.competencies.filter((competency) => other.competencies.includes(competency));
      const either = new Set([...one.competencies, ...other.competencies]).size;
      const isOverlap = common.length >= IN_COMMON && common.length / either >= SHARE_IN_COMMON;
      return isOverlap ? [{ kind: "overlap", ids: [one.id, other.id], competencies: common }] : [];
    }),
  );
}

/** "conflict, initiative and communication", as within a sentence. */
export function listCompetencies(competencies: readonly Competency[]): string {
  const titles = competencies.map((competency) => COMPETENCY_TITLES[competency].toLowerCase());
  const last = titles.at(-1) ?? "";
  return titles.length < 2 ? last : `${titles.slice(0, -1).join(", ")} and ${last}`;
}
