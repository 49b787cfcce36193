import { COMPETENCIES, type Competency } from "@starboard/domain/competency";
import { CRITERIA, type Criterion, READINESS_LEVELS, type ReadinessLevel } from "@starboard/domain/readiness";
import { competencyCell } from "./competency-cell.ts";
import type { TeamPerson } from "./team-person.ts";

/** By name or interview date, or the people with one chosen gap first. There is no order by score. */
export type TeamOrder = "name" | "interview" | `needs-${Criterion}` | Competency;

/** What of the team is shown and in which order; it lives in the page's address. */
export interface TeamFilter {
  level: ReadinessLevel | "all";
  search: string;
  /** A team's id; empty for all that the person sees. */
  team: string;
  /** Empty for everybody. */
  cohort: string;
  order: TeamOrder;
  /** Of the table, from 1. */
  page: number;
}

export const NO_FILTER: TeamFilter = { level: "all", search: "", team: "", cohort: "", order: "name", page: 1 };

const ORDERS: readonly TeamOrder[] = [
  "name",
  "interview",
  ...CRITERIA.map((one) => `needs-${one}` as const),
  ...COMPETENCIES,
];

/** Reads the address; what it does not know is left out. */
export function readTeamFilter(params: Pick<URLSearchParams, "get">): TeamFilter {
  return {
    level: READINESS_LEVELS.find((level) => level === params.get("level")) ?? "all",
    search: (params.get("name") ?? "").slice(0, 80),
    team: (params.get("team") ?? "").slice(0, 80),
    cohort: (params.get("cohort") ?? "").slice(0, 80),
    order: ORDERS.find((order) => order === params.get("sort")) ?? "name",
    page: Math.max(1, Number.parseInt(params.get("page") ?? "", 10) || 1),
  };
}

/** The part of the address after the path; empty when nothing is filtered. */
export function writeTeamFilter({ level, search, team, cohort, order, page }: TeamFilter): string {
  const params = new URLSearchParams();
  if (level !== "all") params.set("level", level);
  if (search) params.set("name", search);
  if (team) params.set("team", team);
  if (cohort) params.set("cohort", cohort);
  if (order !== "name") params.set("sort", order);
  if (page > 1) params.set("page", String(page));
  return params.size > 0 ? `?${params}` : "";
}

const collator = new Intl.Collator("en");
const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("en");

/** Whom the filter's team and cohort mean: what the page's figures are about. */
export const inTeamAndCohort = (people: readonly TeamPerson[], { team, cohort }: TeamFilter): TeamPerson[] =>
  people.filter(
    (person) => (!team || person.teams.some(({ id }) => id === team)) && (!cohort || person.cohort === cohort),
  );

export function showTeam(all: readonly TeamPerson[], filter: TeamFilter): TeamPerson[] {
  const { level, search, order } = filter;
  const wanted = folded(search.trim());
  return inTeamAndCohort(all, filter)
    .filter((person) => (level === "all" || person.level === level) && folded(person.name).includes(wanted))
    .map((person) => ({ person, rank: rankOf(person, order) }))
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank) || collator.compare(a.person.name, b.person.name))
    .map(({ person }) => person);
}

/** Least first: a bigger gap has a smaller rank. */
function rankOf(person: TeamPerson, order: TeamOrder): number {
  if (order === "name") return 0;
  if (order === "interview")
    return person.target.interviewOn ? Date.parse(person.target.interviewOn) : Number.POSITIVE_INFINITY;
  const criterion = person.criteria.find((one) => order === `needs-${one.criterion}`);
  if (criterion) return Math.min(0, criterion.have - criterion.need);
  return competencyCell(person, order as Competency).step;
}
