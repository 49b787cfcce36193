import { InviteMember } from "@starboard/domain/organisation";
import { requireTeam } from "../guards/require-team.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { addInvites } from "./add-invites.ts";
import { refusePersonalSpace } from "./refuse-personal-space.ts";

/**
 * Invites an address into a team by a link that works once within seven days. The answer is the same whether the
 * address is known to the installation or not.
 */
export const inviteMember = defineMutation({
  action: "member.invite",
  input: InviteMember,
  guard: ({ tx, actor, input }) => requireTeam(tx, actor, "member.invite", input.teamId),
  run: async ({ tx, actor, runtime, input, subject: team, enqueue, audit }) => {
    await refusePersonalSpace(tx, actor.orgId);
    const { email, roles } = input;
    const invite = { email, roles, teamId: team.id, cohort: null };
    const [added] = await addInvites({ tx, actor, runtime, enqueue, audit }, [invite]);
    if (!added) throw new Error("An invitation was not written.");
    return added;
  },
});
