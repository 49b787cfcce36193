import type { Tx } from "@starboard/db/transaction";
import { chooseMail, type MailPace } from "@starboard/domain/mail-paces";
import { type SparedReason, sparedBecause } from "@starboard/domain/reminder";
import type { MeantAssignment } from "../guards/require-assignment.ts";
import { findZones } from "../identity/find-zones.ts";
import { loadMailPreferences } from "../notification/load-mail-preferences.ts";
import { localHour } from "../notification/local-time.ts";
import { loadProgress } from "./load-progress.ts";

export interface ReminderPlan {
  userId: string;
  /** Why this person gets none; null for who gets one. */
  spared: SparedReason | null;
  /** How it is mailed besides the bell, by the person's own choice and quiet hours. */
  mail: MailPace;
}

/** Exactly who of an assignment's people gets a reminder now and how, and why the others get none. */
export async function planFor(
  { tx, orgId, now }: { tx: Tx; orgId: string; now: Date },
  { assignment, people }: MeantAssignment,
): Promise<ReminderPlan[]> {
  const userIds = people.map(({ userId }) => userId);
  const progressFor = await loadProgress({ tx, orgId, now }, [assignment.id], userIds);
  const preferences = await loadMailPreferences(tx, userIds);
  const zoneOf = await findZones(tx, userIds);
  return userIds.map((userId) => {
    const { isDone, exemptBecause, remindedAt } = progressFor(assignment, userId);
    const person = { isDone, isExempt: exemptBecause !== null, remindedAtMs: remindedAt?.getTime() ?? null };
    return {
      userId,
      spared: sparedBecause(person, now.getTime()),
      mail: chooseMail(preferences.of(userId), "assignment-reminder", localHour(zoneOf(userId), now)),
    };
  });
}
