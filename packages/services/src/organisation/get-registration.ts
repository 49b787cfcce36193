import { organisations } from "@starboard/db/tables/organisations";
import { teams } from "@starboard/db/tables/teams";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

/** Whether people may register by themselves, into which team, at which address. */
export const getRegistration = defineQuery({
  action: "registration.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "registration.read"),
  run: async ({ tx, actor, runtime }) => {
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, actor.orgId));
    const rows = await tx.select({ id: teams.id, name: teams.name }).from(teams).orderBy(asc(teams.name));
    return {
      teamId: organisation?.registrationTeamId ?? null,
      address: `${runtime.siteUrl}/join/${organisation?.slug}`,
      teams: rows,
    };
  },
});
