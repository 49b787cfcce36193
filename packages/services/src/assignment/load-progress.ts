import { assignmentExemptions } from "@starboard/db/tables/assignment-exemptions";
import { assignmentReminders } from "@starboard/db/tables/assignment-reminders";
import type { Tx } from "@starboard/db/transaction";
import { type AssignmentProgress, type AssignmentWork, progressOf } from "@starboard/domain/assignment-work";
import { inArray } from "drizzle-orm";
import { loadReadiness } from "../readiness/load-readiness.ts";
import { loadSettings } from "../readiness/load-settings.ts";

export interface PersonProgress extends AssignmentProgress {
  userId: string;
  exemptBecause: string | null;
  /** Stories that are the person's alone: they count for nothing, and nothing else is told of them. */
  privateStories: number;
  /** The last reminder; null for none. */
  remindedAt: Date | null;
}

/** How far people are with assignments, from the stories that count for them by their own numbers. */
export async function loadProgress(
  { tx, orgId, now }: { tx: Tx; orgId: string; now: Date },
  assignmentIds: readonly string[],
  userIds: readonly string[],
) {
  const { of } = await loadSettings(tx, orgId, userIds);
  const readinessFor = await loadReadiness(tx, [...userIds], (userId) => of(userId).settings, now.getTime());
  const readiness = new Map(userIds.map((userId) => [userId, readinessFor(userId)]));
  const ids = [...assignmentIds];
  const exemptions = await tx
    .select()
    .from(assignmentExemptions)
    .where(inArray(assignmentExemptions.assignmentId, ids));
  const reminders = await tx.select().from(assignmentReminders).where(inArray(assignmentReminders.assignmentId, ids));
  const key = (assignmentId: string, userId: string) => `${assignmentId} ${userId}`;
  const exempt = new Map(exemptions.map((row) => [key(row.assignmentId, row.userId), row.reason]));
  const reminded = new Map<string, Date>();
  for (const { assignmentId, userId, createdAt } of reminders) {
    const before = reminded.get(key(assignmentId, userId));
    if (!before || createdAt > before) reminded.set(key(assignmentId, userId), createdAt);
  }
  return (assignment: AssignmentWork & { id: string }, userId: string): PersonProgress => ({
    userId,
    ...progressOf(assignment, readiness.get(userId)?.stories ?? []),
    privateStories: readiness.get(userId)?.privateStories ?? 0,
    exemptBecause: exempt.get(key(assignment.id, userId)) ?? null,
    remindedAt: reminded.get(key(assignment.id, userId)) ?? null,
  });
}
