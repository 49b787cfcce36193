import { notFound } from "@starboard/domain/errors";
import { ReadPeopleStories } from "@starboard/domain/read-people-stories";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findLedCandidates } from "./find-led-candidates.ts";
import { loadReadiness } from "./load-readiness.ts";
import { loadSettings } from "./load-settings.ts";

/**
 * The stories behind the readiness of some people that a lead answers for, without their text. Who has left
 * meanwhile is left out; throws NOT_FOUND when nobody is left. Private stories are not in it.
 */
export const getPeopleStories = defineQuery({
  action: "readiness.read",
  input: ReadPeopleStories,
  guard: ({ actor }) => requireOrganisation(actor, "readiness.read"),
  run: async ({ tx, actor, runtime, input }) => {
    const userIds = await findLedCandidates(tx, actor, input.userIds);
    if (userIds.length === 0) throw notFound("person");
    const { of } = await loadSettings(tx, actor.orgId, userIds);
    const nowMs = runtime.clock.now().getTime();
    const readinessFor = await loadReadiness(tx, userIds, (userId) => of(userId).settings, nowMs);
    return userIds.map((userId) => ({ userId, stories: readinessFor(userId).stories }));
  },
});
