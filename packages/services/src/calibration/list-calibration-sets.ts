import { calibrationFinishes } from "@starboard/db/tables/calibration-finishes";
import { calibrationSets } from "@starboard/db/tables/calibration-sets";
import { teams } from "@starboard/db/tables/teams";
import { can } from "@starboard/domain/access";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";
import { measureRater } from "./measure-rater.ts";

/** The sets of the caller's teams, how far the caller is, the teams for which they may make one, and how far they agree over what they finished. */
export const listCalibrationSets = defineQuery({
  action: "calibration.list",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "calibration.list"),
  run: async ({ tx, actor }) => {
    const places = await tx.select({ id: teams.id, name: teams.name }).from(teams).orderBy(teams.name);
    const nameOf = new Map(places.map(({ id, name }) => [id, name]));
    const here = sql.raw("calibration_sets.org_id, calibration_sets.id");
    const stories = sql<number>`(select count(*)::int from calibration_items i where (i.org_id, i.set_id) = (${here}))`;
    const finished = sql<number>`(select count(*)::int from calibration_finishes f
      where (f.org_id, f.set_id) = (${here}))`;
    const rated = sql<number>`(select count(*)::int
      from calibration_items i join calibration_ratings r on (r.org_id, r.item_id) = (i.org_id, i.id)
      where (i.org_id, i.set_id) = (${here}) and r.rater_id = ${actor.userId}
        and (select count(*) from jsonb_object_keys(r.values)) = ${DIMENSIONS.length})`;
    const rows = await tx
      .select({ set: calibrationSets, stories, finished, rated })
      .from(calibrationSets)
      .orderBy(desc(calibrationSets.createdAt), desc(calibrationSets.id));
    const mine = await tx
      .select({ setId: calibrationFinishes.setId })
      .from(calibrationFinishes)
      .where(eq(calibrationFinishes.raterId, actor.userId));
    const isMine = new Set(mine.map(({ setId }) => setId));
    return {
      sets: rows
        .filter(({ set }) => can(actor, "calibration.read", set))
        .map(({ set, stories, finished, rated }) => ({
          ...{ id: set.id, title: set.title, createdAt: set.createdAt },
          ...{ team: nameOf.get(set.teamId) ?? "", stories, rated, finished },
          isRater: can(actor, "calibration.rate", set),
          hasFinished: isMine.has(set.id),
        })),
      teams: places.filter(({ id }) => can(actor, "calibration.create", { teamId: id })),
      agreement: await measureRater(tx, actor.userId, [...isMine]),
    };
  },
});
