import { inside, type MatrixRow, type Outcome } from "../outcomes.ts";
import { leadsOnly, ownTeamOnly } from "./row-parts.ts";

const TEXT = "As shift lead at a bakery I saw that one order in eight left late, and I moved the labels to the oven. ";

/** The coaches and leads of the set's team; in the scene the owner leads it too. */
const raters = (otherwise: Outcome, theirs: Outcome) =>
  inside(otherwise, { reviewer: theirs, declined: theirs, otherCoach: theirs, lead: theirs, owner: theirs });

export const CALIBRATION_ROWS: Record<string, MatrixRow> = {
  "calibration.list": { outcomes: raters("FORBIDDEN", "ok") },
  "calibration.sources": { input: ({ teamId }) => ({ teamId }), outcomes: leadsOnly, on: ownTeamOnly },
  "calibration.create": {
    input: ({ teamId }) => ({ teamId, title: "Autumn", texts: [TEXT.repeat(3)] }),
    outcomes: leadsOnly,
    on: ownTeamOnly,
  },
  "calibration.get": { input: ({ setId }) => ({ setId }), outcomes: raters("NOT_FOUND", "ok") },
  "calibration.rate": {
    input: ({ itemId }) => ({ itemId, values: { structure: 4 } }),
    outcomes: raters("NOT_FOUND", "ok"),
  },
  // Nothing in it is rated yet.
  "calibration.finish": { input: ({ setId }) => ({ setId }), outcomes: raters("NOT_FOUND", "BAD_REQUEST") },
};
