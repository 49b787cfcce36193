import { memberships } from "@starboard/db/tables/memberships";
import { Availability } from "@starboard/domain/availability";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { offerToWaiting } from "./offer-to-waiting.ts";
import { waitForReturn } from "./wait-for-return.ts";

/** What the caller takes on as a coach from now on, and when they are away; what waits is offered at once. */
export const setAvailability = defineMutation({
  action: "availability.set",
  input: Availability,
  guard: ({ actor }) => requireOrganisation(actor, "availability.set"),
  run: async ({ tx, actor, runtime, input, enqueue, audit }) => {
    const { orgId, userId } = actor;
    const { capacity, competencies, languages, awayFrom, awayUntil } = input;
    await tx
      .update(memberships)
      .set({
        reviewCapacity: capacity,
        reviewCompetencies: [...new Set(competencies)],
        reviewLanguages: [...new Set(languages)],
        awayFrom,
        awayUntil,
      })
      .where(eq(memberships.userId, userId));
    await waitForReturn({ tx, orgId, userId, awayUntil, now: runtime.clock.now() });
    await offerToWaiting(tx, enqueue, { orgId, userId, isPeer: false, places: capacity });
    audit({ subjectId: userId, fields: ["reviewCapacity", "competencies", "languages", "away"] });
    return input;
  },
});
