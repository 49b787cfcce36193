import { organisations } from "@starboard/db/tables/organisations";
import { StarboardError } from "@starboard/domain/errors";
import { SetSecondFactor } from "@starboard/domain/organisation";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findSecondFactors } from "../identity/find-second-factors.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { refusePersonalSpace } from "./refuse-personal-space.ts";

/**
 * Asks every member for a second factor, or no more: from the next request on, the organisation is shut to who has none.
 * Throws CONFLICT for an owner without one, who would shut themselves out.
 */
export const setSecondFactor = defineMutation({
  action: "organisation.set-second-factor",
  input: SetSecondFactor,
  guard: ({ actor }) => requireOrganisation(actor, "organisation.set-second-factor"),
  run: async ({ tx, actor: { orgId, userId }, input: { isRequired }, audit }) => {
    await refusePersonalSpace(tx, orgId);
    if (isRequired && !(await findSecondFactors(tx, [userId])).has(userId)) {
      throw new StarboardError(
        "CONFLICT",
        "You have no second factor yourself and would be shut out. Turn yours on in your settings, then ask for everybody’s.",
      );
    }
    await tx.update(organisations).set({ requiresSecondFactor: isRequired }).where(eq(organisations.id, orgId));
    audit({ subjectId: orgId, fields: [isRequired ? "required" : "optional"] });
    return { isRequired };
  },
});
