import { invites } from "@starboard/db/tables/invites";
import { memberships } from "@starboard/db/tables/memberships";
import { teams } from "@starboard/db/tables/teams";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { PersonActor } from "@starboard/domain/actor";
import { type InviteList, type JudgedInvite, judgeInvites } from "@starboard/domain/invite-list";
import { and, asc, gt, isNotNull, isNull, ne } from "drizzle-orm";
import type { z } from "zod";
import { findAddresses } from "../identity/find-addresses.ts";
import { parseInviteList } from "./parse-invite-list.ts";

/** What would happen to each row of a list at this moment. Whether an address is known elsewhere makes no difference. */
export async function judgeInviteList(
  tx: Tx,
  actor: PersonActor,
  now: Date,
  { csv, teamId, roles }: z.output<typeof InviteList>,
): Promise<JudgedInvite[]> {
  const rows = parseInviteList(csv);
  const allTeams = await tx.select().from(teams).orderBy(asc(teams.name));
  const members = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(ne(memberships.state, "removed"));
  const open = await tx
    .select({ email: invites.email })
    .from(invites)
    // Who asked for a link themselves is nobody's to know of.
    .where(
      and(
        isNull(invites.acceptedAt),
        isNull(invites.revokedAt),
        isNotNull(invites.invitedBy),
        gt(invites.expiresAt, now),
      ),
    );
  return judgeInvites(rows, {
    teams: allTeams.map(({ id, name }) => ({ id, name, mayInvite: can(actor, "member.invite", { teamId: id }) })),
    teamId,
    roles,
    members: await findAddresses(
      tx,
      members.map(({ userId }) => userId),
    ),
    invited: new Set(open.map(({ email }) => email)),
  });
}
