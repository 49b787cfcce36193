import { calibrationRatings } from "@starboard/db/tables/calibration-ratings";
import { calibrationSets } from "@starboard/db/tables/calibration-sets";
import { RateCalibrationItem } from "@starboard/domain/calibration";
import { StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { requireCalibrationItem } from "../guards/require-calibration.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { isFinished } from "./is-finished.ts";

/** Keeps how the caller rates one text, whole or in part; until the set is finished it may change. */
export const rateCalibrationItem = defineMutation({
  action: "calibration.rate",
  input: RateCalibrationItem,
  guard: ({ tx, actor, input }) => requireCalibrationItem(tx, actor, input.itemId),
  run: async ({ tx, actor, runtime, input, subject: { set, item }, audit }) => {
    // Against a finish at the same time: both hold the set's row.
    await tx.select().from(calibrationSets).where(eq(calibrationSets.id, set.id)).for("share");
    if (await isFinished(tx, set.id, actor.userId)) {
      throw new StarboardError("CONFLICT", "You have finished this set: your ratings stand.");
    }
    const kept = { values: input.values, updatedAt: runtime.clock.now() };
    await tx
      .insert(calibrationRatings)
      .values({ orgId: actor.orgId, itemId: item.id, raterId: actor.userId, ...kept })
      .onConflictDoUpdate({
        target: [calibrationRatings.orgId, calibrationRatings.itemId, calibrationRatings.raterId],
        set: kept,
      });
    audit({ subjectId: item.id, fields: ["values"] });
    return { values: input.values };
  },
});
