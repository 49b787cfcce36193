import { invites } from "@starboard/db/tables/invites";
import { InviteMember } from "@starboard/domain/organisation";
import { requireTeam } from "../guards/require-team.ts";
import { hashToken, linkToken } from "../mail/link-token.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";

const VALID_FOR_MS = 7 * 86_400_000;

/**
 * Invites an address into a team by a link that works once within seven days. The answer is the same whether the
 * address is known to the installation or not.
 */
export const inviteMember = defineMutation({
  action: "member.invite",
  input: InviteMember,
  guard: ({ tx, actor, input }) => requireTeam(tx, actor, "member.invite", input.teamId),
  run: async ({ tx, actor, runtime, input, subject: team, enqueue, audit }) => {
    const now = runtime.clock.now();
    const inviteId = makeId(runtime.clock);
    const expiresAt = new Date(now.getTime() + VALID_FOR_MS);
    await tx.insert(invites).values({
      orgId: actor.orgId,
      id: inviteId,
      email: input.email,
      teamId: team.id,
      roles: [...new Set(input.roles)],
      tokenHash: hashToken(linkToken(runtime.secret, "invite", inviteId)),
      invitedBy: actor.userId,
      createdAt: now,
      expiresAt,
    });
    await queueMail({ tx, runtime, enqueue }, { orgId: actor.orgId, template: "invite", subjectId: inviteId });
    audit({ subjectId: inviteId, fields: ["email", "team", "roles"] });
    return { inviteId, expiresAt };
  },
});
