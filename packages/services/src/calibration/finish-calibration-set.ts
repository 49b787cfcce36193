import { calibrationFinishes } from "@starboard/db/tables/calibration-finishes";
import { calibrationSets } from "@starboard/db/tables/calibration-sets";
import { CalibrationSetRef } from "@starboard/domain/calibration";
import { isFullyRated } from "@starboard/domain/calibration-values";
import { StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { requireCalibrationSet } from "../guards/require-calibration.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { loadItems } from "./load-items.ts";

/** The caller has rated the whole set; twice is once. From now on the others' ratings and the engine's may be seen. */
export const finishCalibrationSet = defineMutation({
  action: "calibration.rate",
  input: CalibrationSetRef,
  guard: ({ tx, actor, input }) => requireCalibrationSet(tx, actor, "calibration.rate", input.setId),
  run: async ({ tx, actor, runtime, subject: set, audit }) => {
    await tx.select().from(calibrationSets).where(eq(calibrationSets.id, set.id)).for("update");
    const items = await loadItems(tx, set.id, actor.userId);
    const open = items.filter(({ sections, mine }) => sections !== null && !isFullyRated(mine));
    if (open.length > 0) {
      const what = open.length === 1 ? "One story is" : `${open.length} stories are`;
      throw new StarboardError("INVALID", `${what} not rated in all six dimensions yet.`);
    }
    const finish = { orgId: actor.orgId, setId: set.id, raterId: actor.userId, finishedAt: runtime.clock.now() };
    await tx.insert(calibrationFinishes).values(finish).onConflictDoNothing();
    audit({ subjectId: set.id, fields: ["finished"] });
    return { isFinished: true };
  },
});
