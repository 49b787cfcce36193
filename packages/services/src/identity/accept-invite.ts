import { auditEntries } from "@starboard/db/tables/audit-entries";
import { invites } from "@starboard/db/tables/invites";
import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { teamMembers } from "@starboard/db/tables/team-members";
import { users } from "@starboard/db/tables/users";
import { enterTenant, type Tx, withPerson } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { AcceptInvite, InviteToken } from "@starboard/domain/organisation";
import { and, eq, isNull, sql } from "drizzle-orm";
import { waitForLeadDigest } from "../lead-digest/wait-for-lead-digest.ts";
import { hashToken } from "../mail/link-token.ts";
import { makeId } from "../make-id.ts";
import { followAuthor } from "../rollup/follow-author.ts";
import type { Runtime } from "../runtime.ts";
import { parseInput } from "../verb/parse-input.ts";
import { addPerson } from "./add-person.ts";
import { findNames } from "./find-names.ts";
import { holdAddress } from "./hold-address.ts";
import { hashPassword } from "./password.ts";

const isOver = () =>
  new StarboardError("NOT_FOUND", "This invitation has been used, taken back or is over. Ask for a new one.");

/** What the invitation page shows to who holds the link. Throws NOT_FOUND when the link does not work any more. */
export async function getInvite(runtime: Runtime, raw: unknown) {
  const { token } = parseInput(InviteToken, raw);
  return withPerson(runtime.pool, null, async (tx) => {
    const invite = await enterInvite(tx, token);
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, invite.orgId));
    const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, invite.email));
    const nameOf = await findNames(tx, [invite.invitedBy]);
    return {
      organisation: organisation?.name ?? "",
      inviter: nameOf(invite.invitedBy),
      email: invite.email,
      roles: invite.roles,
      isOwnWish: invite.invitedBy === null,
      isKnown: known !== undefined,
    };
  });
}

/**
 * Joins the organisation. A person who has an account must be signed in with the invited address; somebody new
 * gives a name and a password. Used once: of two at the same time one finds it used.
 */
export async function acceptInvite(runtime: Runtime, raw: unknown, signedIn: { userId: string } | null) {
  const input = parseInput(AcceptInvite, raw);
  return withPerson(runtime.pool, null, async (tx) => {
    const invite = await enterInvite(tx, input.token);
    const userId = await findOrAddPerson(tx, runtime, invite, input, signedIn);
    const { orgId, id } = invite;
    await enterTenant(tx, orgId);
    const now = runtime.clock.now();
    const used = await tx
      .update(invites)
      // The address has done its part: from here on it stands in the account alone.
      .set({ acceptedAt: now, email: "" })
      .where(and(eq(invites.id, id), isNull(invites.acceptedAt), isNull(invites.revokedAt)))
      .returning({ id: invites.id });
    if (used.length === 0) throw isOver();
    await followAuthor(tx, orgId, userId, () => join(tx, invite, userId, now));
    if (invite.roles.includes("lead")) await waitForLeadDigest({ tx, orgId, userId, after: now });
    await tx.insert(auditEntries).values({
      orgId,
      id: makeId(runtime.clock),
      action: "member.join",
      actorId: userId,
      subjectId: id,
      fields: ["membership", "roles"],
      createdAt: now,
    });
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, orgId));
    return { userId, slug: organisation?.slug ?? "" };
  });
}

/** Adds the membership, or brings it back, and the invitation's roles to those the person has in the team. */
async function join(
  tx: Tx,
  { orgId, teamId, roles, cohort }: typeof invites.$inferSelect,
  userId: string,
  createdAt: Date,
) {
  const [present] = await tx.select().from(memberships).where(eq(memberships.userId, userId));
  if (present?.state === "suspended") {
    throw new StarboardError(
      "CONFLICT",
      "Your access here is suspended. Ask an owner to bring you back, then open the link again.",
    );
  }
  await tx
    .insert(memberships)
    .values({ orgId, userId, cohort, createdAt, reviewCapacity: ofNewcomers() })
    .onConflictDoUpdate({
      target: [memberships.orgId, memberships.userId],
      set: { state: "active", leftAt: null, cohort: sql`coalesce(excluded.cohort, ${memberships.cohort})` },
    });
  await tx
    .insert(teamMembers)
    .values({ orgId, teamId, userId, roles })
    .onConflictDoUpdate({
      target: [teamMembers.orgId, teamMembers.teamId, teamMembers.userId],
      set: {
        roles: sql`(select array_agg(distinct role) from unnest(${teamMembers.roles} || excluded.roles) as role)`,
      },
    });
}

/** The tenant's own row is the only one in sight. */
const ofNewcomers = () => sql`(select review_capacity from organisations)`;

async function enterInvite(tx: Tx, token: string) {
  const found = await tx.execute<{ org_id: string; invite_id: string }>(
    sql`select org_id, invite_id from find_invite(${hashToken(token)})`,
  );
  const [ids] = found.rows;
  if (!ids) throw isOver();
  await enterTenant(tx, ids.org_id);
  const [invite] = await tx.select().from(invites).where(eq(invites.id, ids.invite_id));
  if (!invite || (invite.invitedBy === null && !(await isStillOpen(tx, invite)))) throw isOver();
  return invite;
}

/** Who asked for the link themselves gets in as long as the organisation is open, into that team. */
async function isStillOpen(tx: Tx, { orgId, teamId }: typeof invites.$inferSelect): Promise<boolean> {
  const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, orgId));
  return organisation?.registrationTeamId === teamId;
}

async function findOrAddPerson(
  tx: Tx,
  runtime: Runtime,
  invite: typeof invites.$inferSelect,
  input: { name?: string | undefined; password?: string | undefined; timeZone?: string | undefined },
  signedIn: { userId: string } | null,
): Promise<string> {
  const known = await holdAddress(tx, invite.email);
  if (known) {
    if (signedIn?.userId === known.id) return known.id;
    throw new StarboardError("UNAUTHENTICATED", `Sign in as ${invite.email} first, then open the link again.`);
  }
  if (!(input.name && input.password)) {
    throw new StarboardError("INVALID", "Choose a name and a password.", { field: input.name ? "password" : "name" });
  }
  const { name, timeZone = "UTC" } = input;
  const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, invite.orgId));
  const names = [name, invite.email, organisation?.name ?? ""];
  const passwordHash = await hashPassword(input.password, { names });
  return addPerson(tx, runtime, { name, email: invite.email, passwordHash, timeZone });
}
