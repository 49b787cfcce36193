import { competencyCells } from "@starboard/domain/competency-cells";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { localDate } from "../notification/local-time.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findLedCandidates } from "./find-led-candidates.ts";
import { loadLevels } from "./load-levels.ts";
import { loadSettings } from "./load-settings.ts";

/**
 * The people a lead answers for (an owner: everybody), by name, each with level, reasons and a cell a competency.
 * The stories behind them are asked for by `getPeopleStories`, once somebody opens them.
 * Private stories are counted in nothing and not listed; how many there are is said, so that the gap is explained.
 */
export const getTeamReadiness = defineQuery({
  action: "readiness.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "readiness.read"),
  run: async ({ tx, actor, runtime }) => {
    const now = runtime.clock.now();
    const seats = await findLedCandidates(tx, actor);
    const candidateIds = [...new Set(seats.map((seat) => seat.userId))];
    const { organisation, settings, ofCohort, of } = await loadSettings(tx, actor.orgId, candidateIds);
    const levelOf = await loadLevels(tx, candidateIds, (userId) => of(userId).settings, now.getTime());
    const nameOf = await findNames(tx, candidateIds);
    const teamsOf = new Map<string, { id: string; name: string }[]>(candidateIds.map((userId) => [userId, []]));
    for (const { userId, teamId: id, teamName: name } of seats) teamsOf.get(userId)?.push({ id, name });
    const people = candidateIds.map((userId) => {
      const held = of(userId);
      const { stories, ...readiness } = levelOf(userId);
      return {
        userId,
        name: nameOf(userId),
        teams: teamsOf.get(userId) ?? [],
        ...held,
        ...readiness,
        cells: competencyCells(stories, held.settings, now.getTime()),
        isWaiting: stories.some(({ band }) => band === null),
      };
    });
    people.sort((a, b) => (a.name < b.name ? -1 : 1));
    const cohorts = [...new Set(people.flatMap(({ cohort }) => cohort ?? []))].sort();
    return {
      organisationName: organisation?.name ?? "",
      /** The day at the organisation, from which days to an interview are counted. */
      today: localDate(organisation?.timeZone ?? "UTC", now),
      settings,
      cohorts: cohorts.map((name) => ({ name, target: ofCohort.get(name) ?? null })),
      people,
    };
  },
});
