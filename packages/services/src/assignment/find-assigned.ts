import { assignmentReminders } from "@starboard/db/tables/assignment-reminders";
import { assignments } from "@starboard/db/tables/assignments";
import type { Tx } from "@starboard/db/transaction";
import { eq } from "drizzle-orm";
import { findCandidates, meantBy } from "./find-meant.ts";
import { loadProgress } from "./load-progress.ts";

interface News {
  kind: "assignment-given" | "assignment-reminder";
  assignmentId: string;
  /** Of a reminder: which one. */
  eventId: string;
}

/**
 * Whom news of an assignment goes to when it goes out: of everybody whom it means, or who is reminded, those of whom it
 * is still asked and who have not done it. Null where it is gone or put away.
 */
export async function findAssigned(
  { tx, orgId, now }: { tx: Tx; orgId: string; now: Date },
  { kind, assignmentId, eventId }: News,
): Promise<{ userIds: string[]; actorId: string | null } | null> {
  const [assignment] = await tx.select().from(assignments).where(eq(assignments.id, assignmentId));
  if (!assignment || assignment.closedAt) return null;
  const meant = meantBy(assignment, await findCandidates(tx)).map(({ userId }) => userId);
  const progressFor = await loadProgress({ tx, orgId, now }, [assignmentId], meant);
  const asked = meant.filter((userId) => progressFor(assignment, userId).exemptBecause === null);
  if (kind === "assignment-given") return { userIds: asked, actorId: assignment.createdBy };
  const reminders = await tx.select().from(assignmentReminders).where(eq(assignmentReminders.id, eventId));
  const reminded = new Set(reminders.map(({ userId }) => userId));
  return {
    userIds: asked.filter((userId) => reminded.has(userId) && !progressFor(assignment, userId).isDone),
    actorId: reminders[0]?.sentBy ?? null,
  };
}
