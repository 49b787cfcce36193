import { memberships } from "@starboard/db/tables/memberships";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Action, ActionSubjects, MemberAccess, SeatsAccess } from "@starboard/domain/access-subjects";
import type { Actor } from "@starboard/domain/actor";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { and, asc, inArray, ne } from "drizzle-orm";
import { type Granted, grant } from "../verb/granted.ts";

export type MembershipRow = typeof memberships.$inferSelect;
type SeatRow = typeof teamMembers.$inferSelect;
export interface Member {
  membership: MembershipRow;
  seats: SeatRow[];
}

type MemberAction = { [A in Action]: MemberAccess extends ActionSubjects[A] ? A : never }[Action] & `member.${string}`;
type SeatsAction = { [A in Action]: ActionSubjects[A] extends SeatsAccess ? A : never }[Action];

/**
 * Loads members and authorises for each. Throws FORBIDDEN to who manages nobody, before any id is looked at; then
 * NOT_FOUND for who is no member, or no more; FORBIDDEN for a member who is not the caller's to manage.
 * @param isHeld false for a query, which holds nobody until its end
 */
export async function requireMembers<const A extends Exclude<MemberAction, "member.list" | "member.leave">>(
  { tx, actor }: { tx: Tx; actor: Actor },
  action: A,
  userIds: readonly string[],
  { isHeld = true }: { isHeld?: boolean } = {},
): Promise<Granted<Member[], A>> {
  const members = await loadMembers(tx, actor, userIds, isHeld);
  if (!members.every((member) => can(actor, action, accessOf(member) as ActionSubjects[A]))) throw notYours();
  return grant(action, members);
}

/** The same for what puts members into teams or takes them out. */
export async function requireSeats<const A extends SeatsAction>(
  { tx, actor }: { tx: Tx; actor: Actor },
  action: A,
  { userIds, teamIds }: { userIds: readonly string[]; teamIds: readonly string[] },
): Promise<Granted<Member[], A>> {
  const members = await loadMembers(tx, actor, userIds, true);
  const access: SeatsAccess = { members: members.map(accessOf), teamIds };
  if (!can(actor, action, access as ActionSubjects[A])) throw notYours();
  return grant(action, members);
}

const notYours = () =>
  new StarboardError("FORBIDDEN", "Only an owner, or a lead of all the teams concerned, may do this. Ask an owner.");

export const accessOf = ({ membership, seats }: Member): MemberAccess => ({
  userId: membership.userId,
  isOwner: membership.isOwner,
  teamIds: seats.map((seat) => seat.teamId),
});

/** Held until the end, in one order, as a change to how their stories count. */
async function loadMembers(tx: Tx, actor: Actor, wanted: readonly string[], isHeld: boolean): Promise<Member[]> {
  if (!can(actor, "member.list", {})) {
    throw new StarboardError("FORBIDDEN", "Your role in this organisation does not include this.");
  }
  const userIds = [...new Set(wanted)];
  const wantedRows = tx
    .select()
    .from(memberships)
    .where(and(inArray(memberships.userId, userIds), ne(memberships.state, "removed")))
    .orderBy(asc(memberships.userId));
  const rows = await (isHeld ? wantedRows.for("no key update") : wantedRows);
  if (rows.length < userIds.length) throw notFound("member");
  const seats = await tx.select().from(teamMembers).where(inArray(teamMembers.userId, userIds));
  return rows.map((membership) => ({
    membership,
    seats: seats.filter((seat) => seat.userId === membership.userId),
  }));
}
