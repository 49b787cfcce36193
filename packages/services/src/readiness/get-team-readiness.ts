import { teams } from "@starboard/db/tables/teams";
import { together } from "@starboard/db/together";
import { competencyCells } from "@starboard/domain/competency-cells";
import { type PackedTeam, packPerson } from "@starboard/domain/team-people";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { localDate } from "../notification/local-time.ts";
import { findRulesetName } from "../rules/find-ruleset-name.ts";
import { defineQuery } from "../verb/define-query.ts";
import { loadLedPeople } from "./load-led-people.ts";
import { countFacts } from "./load-levels.ts";
import { loadSettings } from "./load-settings.ts";

/**
 * The people a lead answers for (an owner: everybody), by name, each with what level, reasons and a cell a competency
 * follow from; `unpackTeam` of domain says them in full. Stories are asked for by `getPeopleStories`, once somebody
 * opens them. Private stories are counted in nothing and not listed; how many there are is said, so that the gap is
 * explained.
 */
export const getTeamReadiness = defineQuery({
  action: "readiness.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "readiness.read"),
  run: async ({ tx, actor, runtime }): Promise<PackedTeam> => {
    const now = runtime.clock.now();
    const asked = loadLedPeople(tx, actor);
    const cohortsAsked = asked.then((led) => new Map(led.map(({ userId, cohort }) => [userId, cohort])));
    const [led, { organisation, settings, ofCohort, of }, found, rulesetVersion] = await together([
      asked,
      loadSettings(tx, actor.orgId, cohortsAsked),
      tx.select({ id: teams.id, name: teams.name }).from(teams),
      findRulesetName(tx),
    ]);
    const meant = new Set(led.flatMap(({ teamIds }) => teamIds));
    const named = found.filter(({ id }) => meant.has(id));
    const cohorts = [...new Set(led.flatMap(({ cohort }) => cohort ?? []))].sort();
    const places = { teams: placesOf(named.map(({ id }) => id)), cohorts: placesOf(cohorts) };
    const people = led.map(({ userId, name, cohort, teamIds, facts }) => {
      const held = of(userId);
      const { tally, stories, privateStories } = countFacts(facts, held.settings, now.getTime());
      return {
        userId,
        name,
        teamIds,
        cohort,
        ownTarget: held.ownTarget,
        tally,
        cells: competencyCells(stories, held.settings, now.getTime()),
        privateStories,
        isWaiting: stories.some(({ band }) => band === null),
      };
    });
    people.sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
      organisationName: organisation?.name ?? "",
      today: localDate(organisation?.timeZone ?? "UTC", now),
      rulesetVersion,
      settings,
      teams: named,
      cohorts: cohorts.map((name) => ({ name, target: ofCohort.get(name) ?? null })),
      isWaiting: people.some(({ isWaiting }) => isWaiting),
      people: people.map((person) => packPerson(person, places)),
    };
  },
});

const placesOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, place) => [name, place]));
