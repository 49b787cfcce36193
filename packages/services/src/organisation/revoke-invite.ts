import { invites } from "@starboard/db/tables/invites";
import { notFound } from "@starboard/domain/errors";
import { RevokeInvite } from "@starboard/domain/organisation";
import { and, eq, isNull } from "drizzle-orm";
import { requireTeam } from "../guards/require-team.ts";
import { defineMutation } from "../verb/define-mutation.ts";

export const revokeInvite = defineMutation({
  action: "invite.revoke",
  input: RevokeInvite,
  guard: async ({ tx, actor, input }) => {
    const [invite] = await tx.select().from(invites).where(eq(invites.id, input.inviteId));
    if (!invite) throw notFound("invitation");
    return requireTeam(tx, actor, "invite.revoke", invite.teamId);
  },
  run: async ({ tx, runtime, input, audit }) => {
    const revoked = await tx
      .update(invites)
      .set({ revokedAt: runtime.clock.now() })
      .where(and(eq(invites.id, input.inviteId), isNull(invites.acceptedAt)))
      .returning({ id: invites.id });
    if (revoked.length === 0) throw notFound("open invitation");
    audit({ subjectId: input.inviteId, fields: ["revoked"] });
    return { inviteId: input.inviteId };
  },
});
