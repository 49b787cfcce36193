import { calibrationItems } from "@starboard/db/tables/calibration-items";
import { calibrationRatings } from "@starboard/db/tables/calibration-ratings";
import type { Tx } from "@starboard/db/transaction";
import { measureAgreement, type RatingPair } from "@starboard/domain/agreement";
import { othersRating } from "@starboard/domain/calibration-values";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import { toRating } from "@starboard/rules/anchors";
import { and, eq, inArray } from "drizzle-orm";
import { findOthers } from "./find-others.ts";

/** How far somebody agrees with the others and with the engine, by dimension, over the texts of the sets that they finished. */
export async function measureRater(tx: Tx, raterId: string, setIds: readonly string[]) {
  const rows =
    setIds.length === 0
      ? []
      : await tx
          .select({ id: calibrationItems.id, scores: calibrationItems.engineScores, mine: calibrationRatings.values })
          .from(calibrationRatings)
          .innerJoin(calibrationItems, eq(calibrationItems.id, calibrationRatings.itemId))
          .where(and(inArray(calibrationItems.setId, [...setIds]), eq(calibrationRatings.raterId, raterId)));
  const others = await findOthers(tx, raterId, { setId: setIds });
  return DIMENSIONS.map((dimension, at) => {
    const withOthers: RatingPair[] = [];
    const withEngine: RatingPair[] = [];
    for (const { id, scores, mine } of rows) {
      const value = mine[dimension];
      if (value === undefined) continue;
      const theirs = othersRating(others.of(id), dimension);
      if (theirs !== null) withOthers.push([value, theirs]);
      const score = scores[at] ?? null;
      if (score !== null) withEngine.push([value, toRating(dimension, score)]);
    }
    return { dimension, others: measureAgreement(withOthers), engine: measureAgreement(withEngine) };
  });
}
