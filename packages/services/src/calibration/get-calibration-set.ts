import { can } from "@starboard/domain/access";
import { CalibrationSetRef } from "@starboard/domain/calibration";
import { isFullyRated, othersRating } from "@starboard/domain/calibration-values";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import { toRating } from "@starboard/rules/anchors";
import { requireCalibrationSet } from "../guards/require-calibration.ts";
import { recordView } from "../story/record-view.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findOthers } from "./find-others.ts";
import { isFinished } from "./is-finished.ts";
import { loadItems } from "./load-items.ts";

/** A set with its texts and the caller's ratings; what the others and the engine say only once the caller has finished. */
export const getCalibrationSet = defineQuery({
  action: "calibration.read",
  input: CalibrationSetRef,
  leavesTrace: true,
  guard: ({ tx, actor, input }) => requireCalibrationSet(tx, actor, "calibration.read", input.setId),
  run: async ({ tx, actor, runtime, subject: set }) => {
    const isRater = can(actor, "calibration.rate", set);
    const hasFinished = await isFinished(tx, set.id, actor.userId);
    const items = await loadItems(tx, set.id, actor.userId);
    const others = await findOthers(tx, actor.userId, { setId: set.id });
    for (const { story } of isRater ? items : []) {
      if (story) await recordView(tx, runtime, { ...story, viewerId: actor.userId });
    }
    return {
      id: set.id,
      title: set.title,
      isRater,
      hasFinished,
      /** How many others have finished. */
      others: others.raters,
      items: items.map(({ id, sections, mine, engineScores }) => ({
        id,
        // Who only made the set reads no story by it.
        sections: isRater ? sections : null,
        isWithdrawn: sections === null,
        mine,
        isRated: isFullyRated(mine),
        seen: hasFinished
          ? DIMENSIONS.map((dimension, at) => {
              const score = engineScores[at] ?? null;
              return {
                dimension,
                others: othersRating(others.of(id), dimension),
                engine: score === null ? null : toRating(dimension, score),
              };
            })
          : null,
      })),
    };
  },
});
