import { organisations } from "@starboard/db/tables/organisations";
import { teams } from "@starboard/db/tables/teams";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { SetRegistration } from "@starboard/domain/organisation";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Opens the organisation to registration into one team, or closes it; links that are under way then open nothing. */
export const setRegistration = defineMutation({
  action: "registration.set",
  input: SetRegistration,
  guard: ({ actor }) => requireOrganisation(actor, "registration.set"),
  run: async ({ tx, actor, input: { teamId }, audit }) => {
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, actor.orgId));
    if (organisation?.isPersonal && teamId) {
      throw new StarboardError("CONFLICT", "A personal space is for one person: nobody can register in it.");
    }
    if (teamId) {
      const [team] = await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId));
      if (!team) throw notFound("team");
    }
    await tx.update(organisations).set({ registrationTeamId: teamId }).where(eq(organisations.id, actor.orgId));
    audit({ subjectId: teamId ?? actor.orgId, fields: ["registrationTeam"] });
    return { teamId };
  },
});
