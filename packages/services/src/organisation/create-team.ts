import { teams } from "@starboard/db/tables/teams";
import { CreateTeam } from "@starboard/domain/organisation";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";

export const createTeam = defineMutation({
  action: "team.create",
  input: CreateTeam,
  guard: ({ actor }) => requireOrganisation(actor, "team.create"),
  run: async ({ tx, actor, runtime, input, audit }) => {
    const teamId = makeId(runtime.clock);
    await tx.insert(teams).values({ orgId: actor.orgId, id: teamId, name: input.name, createdAt: runtime.clock.now() });
    audit({ subjectId: teamId, fields: ["name"] });
    return { teamId };
  },
});
