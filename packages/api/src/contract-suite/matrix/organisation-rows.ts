import type { MatrixRow } from "../outcomes.ts";
import { ownerOnly } from "./row-parts.ts";

export const ORGANISATION_ROWS: Record<string, MatrixRow> = {
  "organisation.settings": { outcomes: ownerOnly },
  "organisation.set": {
    input: () => ({
      name: "Here",
      timeZone: "Europe/London",
      quietFromHour: 21,
      quietUntilHour: 7,
      reviewCapacity: 4,
      newStoryVisibility: "team",
    }),
    outcomes: ownerOnly,
  },
  "organisation.setReadiness": { input: () => ({ readiness: { countingStories: 4 } }), outcomes: ownerOnly },
  "organisation.registration": { outcomes: ownerOnly },
  "organisation.setSecondFactor": { input: () => ({ isRequired: false }), outcomes: ownerOnly },
  "organisation.setRegistration": { input: () => ({ teamId: null }), outcomes: ownerOnly },
};
