import { invites } from "@starboard/db/tables/invites";
import type { TeamRole } from "@starboard/domain/team-roles";
import { hashToken, linkToken } from "../mail/link-token.ts";
import { queueMails } from "../mail/queue-mail.ts";
import { makeId } from "../make-id.ts";
import type { MutationRun } from "../verb/define-mutation.ts";

const VALID_FOR_MS = 7 * 86_400_000;

interface NewInvite {
  email: string;
  teamId: string;
  roles: readonly TeamRole[];
  cohort: string | null;
}

type Inviting = Pick<MutationRun<unknown, unknown>, "tx" | "actor" | "runtime" | "enqueue" | "audit">;

/** Invitations by links that work once within seven days, each with its mail and its audit entry. */
export async function addInvites(
  { tx, actor, runtime, enqueue, audit }: Inviting,
  wanted: readonly NewInvite[],
): Promise<{ inviteId: string; expiresAt: Date }[]> {
  if (wanted.length === 0) return [];
  const { orgId, userId: invitedBy } = actor;
  const createdAt = runtime.clock.now();
  const expiresAt = new Date(createdAt.getTime() + VALID_FOR_MS);
  const rows = wanted.map(({ email, teamId, roles, cohort }) => {
    const id = makeId(runtime.clock);
    const tokenHash = hashToken(linkToken(runtime.secret, "invite", id));
    return { orgId, id, email, teamId, roles: [...new Set(roles)], cohort, tokenHash, invitedBy, createdAt, expiresAt };
  });
  await tx.insert(invites).values(rows);
  const mails = rows.map(({ id }) => ({ orgId, template: "invite" as const, subjectId: id }));
  await queueMails({ tx, runtime, enqueue }, mails);
  for (const { id } of rows) audit({ subjectId: id, fields: ["email", "team", "roles"] });
  return rows.map(({ id }) => ({ inviteId: id, expiresAt }));
}
