import { assignments } from "@starboard/db/tables/assignments";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Actor } from "@starboard/domain/actor";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { type Candidate, findCandidates, meantBy, reachOf, teamsOfEach } from "../assignment/find-meant.ts";
import { type Granted, grant } from "../verb/granted.ts";

export type AssignmentRow = typeof assignments.$inferSelect;
export interface MeantAssignment {
  assignment: AssignmentRow;
  /** Of whom it is asked now, as far as the actor answers for them. */
  people: Candidate[];
  /** Everybody of whom it is asked now. */
  everybody: Candidate[];
}

/**
 * Loads an assignment with the actor's people and authorises. Throws FORBIDDEN to who leads nobody, before the id is
 * looked at; NOT_FOUND where there is none; FORBIDDEN where it reaches nobody of the actor's.
 */
export async function requireAssignment<const A extends "assignment.read" | "assignment.exempt" | "assignment.remind">(
  { tx, actor }: { tx: Tx; actor: Actor },
  action: A,
  assignmentId: string,
): Promise<Granted<MeantAssignment, A>> {
  if (!can(actor, "assignment.list", {})) throw notYours();
  const [assignment] = await tx.select().from(assignments).where(eq(assignments.id, assignmentId));
  if (!assignment) throw notFound("assignment");
  const candidates = await findCandidates(tx);
  const people = reachOf(actor, action, assignment, candidates);
  if (!people) throw notYours();
  return grant(action, { assignment, people, everybody: meantBy(assignment, candidates) });
}

/** The same for who may put it away: who asked for it, a lead of everybody concerned, or an owner. */
export async function requireClosableAssignment(
  asker: { tx: Tx; actor: Actor },
  assignmentId: string,
): Promise<Granted<MeantAssignment, "assignment.close">> {
  const { subject } = await requireAssignment(asker, "assignment.read", assignmentId);
  if (!can(asker.actor, "assignment.close", groupOf(subject))) throw notYours();
  return grant("assignment.close", subject);
}

/** What the access table asks about everybody of whom an assignment is asked. */
export const groupOf = ({ assignment, everybody }: MeantAssignment) => ({
  teamsOfEach: teamsOfEach(assignment, everybody),
  createdBy: assignment.createdBy,
});

export const notYours = () =>
  new StarboardError("FORBIDDEN", "Only an owner, or a lead of the people concerned, may do this. Ask an owner.");
