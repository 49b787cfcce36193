import { COMPETENCIES, type Competency } from "./competency.ts";
import type { CompetencyCell } from "./competency-cells.ts";
import { BANDS } from "./evaluation.ts";
import { type Readiness, type ReadinessSettings, type ReadinessTally, readinessFrom } from "./readiness.ts";
import { readinessOf } from "./readiness-numbers.ts";
import { type Target, targetOf } from "./target-of.ts";

export interface TeamCohort {
  name: string;
  target: Target | null;
}

export type CompetencyCells = Partial<Record<Competency, CompetencyCell>>;

/** What is worked out of a person on the server; the rest follows from it. */
export interface CountedPerson {
  userId: string;
  name: string;
  /** Ids of their teams among the answer's. */
  teamIds: readonly string[];
  cohort: string | null;
  ownTarget: Target | null;
  tally: ReadinessTally;
  cells: CompetencyCells;
  privateStories: number;
  isWaiting: boolean;
}

/** A person of a team as its pages show them. */
export interface TeamPerson extends Readiness {
  userId: string;
  name: string;
  teams: { id: string; name: string }[];
  cohort: string | null;
  ownTarget: Target | null;
  target: Target;
  settings: ReadinessSettings;
  cells: CompetencyCells;
  /** Not counted and not listed. */
  privateStories: number;
  /** A story of theirs has no evaluation yet. */
  isWaiting: boolean;
}

/**
 * A person on the way to the browser, of whom a large organisation sends thousands: names of teams and cohorts by their
 * place in the answer, `counts` the numbers of the tally with the private stories, `cells` one number a competency, of
 * band, stories and counting stories, 0 for none. What follows from these is worked out where it arrives.
 */
export type PackedPerson = readonly [
  userId: string,
  name: string,
  teams: string,
  cohort: number | null,
  ownTarget: Target | null,
  counts: string,
  cells: string,
];

/** Everybody whom a lead answers for, as it is sent. */
export interface PackedTeam {
  organisationName: string;
  /** The day at the organisation, from which days to an interview are counted. */
  today: string;
  /** Of the rules at work; a story that was evaluated by older ones keeps its band until it is evaluated again. */
  rulesetVersion: string;
  settings: ReadinessSettings;
  teams: { id: string; name: string }[];
  cohorts: TeamCohort[];
  /** Somebody's story has no evaluation yet: it is worth asking again soon. */
  isWaiting: boolean;
  people: PackedPerson[];
}

/** The same with every person in full. */
export interface TeamPeople extends Omit<PackedTeam, "people" | "teams"> {
  people: TeamPerson[];
}

const UNKNOWN = BANDS.length;
const BAND_BASE = BANDS.length + 1;
/** More stories than anybody has. */
const STORY_BASE = 100_000;

/** The inverse of `unpackTeam`; `places` says where the person's teams and cohort are in the answer. */
export function packPerson(
  person: CountedPerson,
  places: { teams: ReadonlyMap<string, number>; cohorts: ReadonlyMap<string, number> },
): PackedPerson {
  const { userId, name, teamIds, cohort, ownTarget, tally, privateStories, isWaiting } = person;
  const { stories, challenges, accomplishments, failure, conflict, approved, practised, covered } = tally;
  const coveredBits = covered.reduce((bits, one) => bits | (1 << COMPETENCIES.indexOf(one)), 0);
  const done = [failure, conflict, approved, practised];
  const counts = [stories, challenges, accomplishments, ...done, coveredBits, privateStories, isWaiting ? 1 : 0];
  return [
    userId,
    name,
    teamIds.map((id) => places.teams.get(id)).join(" "),
    cohort === null ? null : (places.cohorts.get(cohort) ?? null),
    ownTarget,
    counts.join(" "),
    COMPETENCIES.map((one) => packCell(person.cells[one])).join(" "),
  ];
}

/** Band, counting stories and stories as digits of one number, which is quicker to read than three. */
function packCell(cell: CompetencyCell | undefined): number {
  if (!cell) return 0;
  const band = cell.band === null ? UNKNOWN : BANDS.indexOf(cell.band);
  return 1 + band + BAND_BASE * (cell.counting + STORY_BASE * cell.stories);
}

function unpackCell(code: number): CompetencyCell {
  const rest = Math.floor((code - 1) / BAND_BASE);
  return {
    band: BANDS[(code - 1) % BAND_BASE] ?? null,
    stories: Math.floor(rest / STORY_BASE),
    counting: rest % STORY_BASE,
  };
}

/** Everybody in full: levels, reasons, targets and numbers by the same functions as on the server. */
export function unpackTeam({ people, teams, ...team }: PackedTeam): TeamPeople {
  return { ...team, people: people.map((packed) => unpackPerson(packed, { ...team, teams })) };
}

/** One of them, for who needs a few. */
export function unpackPerson(
  [userId, name, teamPlaces, cohortPlace, ownTarget, counts, cells]: PackedPerson,
  { teams, cohorts, settings }: Pick<PackedTeam, "teams" | "cohorts" | "settings">,
): TeamPerson {
  const cohort = cohortPlace === null ? null : (cohorts[cohortPlace] ?? null);
  const target = targetOf(ownTarget, cohort?.target ?? null);
  const isUsual = Object.keys(target.readiness).length === 0;
  const own = isUsual ? settings : readinessOf(settings, target.readiness);
  const { tally, privateStories, isWaiting } = unpackCounts(counts);
  return {
    userId,
    name,
    teams: numbersOf(teamPlaces).flatMap((place) => teams[place] ?? []),
    cohort: cohort?.name ?? null,
    ownTarget,
    target,
    settings: own,
    ...readinessFrom(tally, own),
    cells: unpackCells(cells),
    privateStories,
    isWaiting,
  };
}

function unpackCounts(counts: string): Pick<CountedPerson, "tally" | "privateStories" | "isWaiting"> {
  const [stories = 0, challenges = 0, accomplishments = 0, ...rest] = numbersOf(counts);
  const [failure = 0, conflict = 0, approved = 0, practised = 0, bits = 0, privateStories = 0, waiting = 0] = rest;
  const covered = COMPETENCIES.filter((_, at) => (bits & (1 << at)) !== 0);
  const tally = { stories, challenges, accomplishments, failure, conflict, approved, practised, covered };
  return { tally, privateStories, isWaiting: waiting === 1 };
}

function unpackCells(packed: string): CompetencyCells {
  const cells: CompetencyCells = {};
  for (const [at, code] of numbersOf(packed).entries()) {
    const competency = COMPETENCIES[at];
    if (code > 0 && competency !== undefined) cells[competency] = unpackCell(code);
  }
  return cells;
}

const numbersOf = (text: string): number[] => (text === "" ? [] : text.split(" ").map(Number));
