import type { NotificationKind } from "@starboard/domain/notification-kinds";
import { notify } from "@starboard/jobs/contracts/notify";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Announce, Enqueue } from "../verb/side-effects.ts";

interface Telling {
  runtime: Runtime;
  enqueue: Enqueue;
  announce: Announce;
  orgId: string;
}

export type MemberNews = Extract<NotificationKind, `member-${string}`>;

/** A member's standing has changed: their open pages and streams look again at once, and the person is told. */
export function tellMember({ runtime, enqueue, announce, orgId }: Telling, userId: string, kind: MemberNews): void {
  announce({ topic: "membership", id: userId, audience: [userId] });
  enqueue(notify, { orgId: orgId as never, kind, subjectId: userId, eventId: makeId(runtime.clock) });
}
