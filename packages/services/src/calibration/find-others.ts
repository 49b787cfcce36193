import { calibrationFinishes } from "@starboard/db/tables/calibration-finishes";
import { calibrationItems } from "@starboard/db/tables/calibration-items";
import { calibrationRatings } from "@starboard/db/tables/calibration-ratings";
import type { Tx } from "@starboard/db/transaction";
import type { CalibrationValues } from "@starboard/domain/calibration";
import { and, eq, inArray, ne } from "drizzle-orm";

/** What everybody else says of the texts of these sets who has finished the set: what is under way is nobody's to see. */
export async function findOthers(tx: Tx, raterId: string, { setId }: { setId: string | readonly string[] }) {
  const setIds = typeof setId === "string" ? [setId] : [...setId];
  const rows =
    setIds.length === 0
      ? []
      : await tx
          .select({
            itemId: calibrationRatings.itemId,
            raterId: calibrationRatings.raterId,
            values: calibrationRatings.values,
          })
          .from(calibrationRatings)
          .innerJoin(calibrationItems, eq(calibrationItems.id, calibrationRatings.itemId))
          .innerJoin(
            calibrationFinishes,
            and(
              eq(calibrationFinishes.setId, calibrationItems.setId),
              eq(calibrationFinishes.raterId, calibrationRatings.raterId),
            ),
          )
          .where(and(inArray(calibrationItems.setId, setIds), ne(calibrationRatings.raterId, raterId)));
  const byItem = new Map<string, CalibrationValues[]>();
  for (const { itemId, values } of rows) byItem.set(itemId, [...(byItem.get(itemId) ?? []), values]);
  return { of: (itemId: string) => byItem.get(itemId) ?? [], raters: new Set(rows.map((row) => row.raterId)).size };
}
