import { organisations } from "@starboard/db/tables/organisations";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

/** What an owner may set for the whole organisation; of the readiness numbers those that differ from the product's. */
export const getSettings = defineQuery({
  action: "organisation.read-settings",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "organisation.read-settings"),
  run: async ({ tx, actor }) => {
    const [row] = await tx.select().from(organisations).where(eq(organisations.id, actor.orgId));
    if (!row) throw new Error("The organisation of an open session is gone.");
    const { name, slug, isPersonal, timeZone, quietFromHour, quietUntilHour, reviewCapacity } = row;
    return {
      ...{ name, slug, isPersonal, timeZone, quietFromHour, quietUntilHour, reviewCapacity },
      newStoryVisibility: row.newStoryVisibility,
      requiresSecondFactor: row.requiresSecondFactor,
      leaverDays: row.leaverDays,
      readiness: row.readiness ?? {},
    };
  },
});
