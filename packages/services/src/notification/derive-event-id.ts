import type { NotificationKind } from "@starboard/domain/notification-kinds";
import { v5 } from "uuid";

/** The id of what happened to a subject at a moment: found again by a job that is done again, so that it is told once. */
export const deriveEventId = (kind: NotificationKind, subjectId: string, at: string): string =>
  v5(`${kind} ${at}`, subjectId);
