import type { RouterOutputs } from "@starboard/api/client";
import type { FigureFilter } from "./figure-filter.ts";

type Dashboard = RouterOutputs["dashboard"];
export type Scopes = Dashboard["scopes"];
export type Scores = Dashboard["scores"];
export type WayToReady = Dashboard["wayToReady"];
export type ReviewFigures = Dashboard["reviews"];
export type RuleHealth = Dashboard["rules"];
export type Evidence = Dashboard["evidence"];

/** All that the page tells, read at one time. */
export interface Figures {
  scores: Scores;
  way: WayToReady;
  reviews: ReviewFigures;
  rules: RuleHealth;
}

/** Whose figures are shown, by name. */
export interface ShownScope {
  teamId: string | null;
  cohort: string | null;
  name: string;
}

/**
 * The scope that an address most likely means, so that its figures are read beside what may be chosen; null where only
 * that can say. An owner begins with the whole organisation.
 */
export function guessScope({ team, cohort }: FigureFilter, isOwner: boolean): Omit<ShownScope, "name"> | null {
  if (team !== null && team !== "all") return { teamId: team, cohort };
  return isOwner ? { teamId: null, cohort } : null;
}

/** What the address asks for, of what the person may see; a team that is not theirs is the first that is. */
export function chooseScope({ teams, organisation }: Scopes, { team, cohort }: FigureFilter): ShownScope {
  const wholeFirst = organisation.isOpen && team === null;
  const chosen = team === "all" || wholeFirst ? undefined : (teams.find(({ id }) => id === team) ?? teams[0]);
  const cohorts = chosen ? chosen.cohorts : organisation.cohorts;
  return {
    teamId: chosen?.id ?? null,
    cohort: cohorts.find((name) => name === cohort) ?? null,
    name: chosen?.name ?? "The whole organisation",
  };
}
