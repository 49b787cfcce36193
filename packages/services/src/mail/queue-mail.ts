import { createHash } from "node:crypto";
import { emailDeliveries } from "@starboard/db/tables/email-deliveries";
import type { Tx } from "@starboard/db/transaction";
import type { Subscription } from "@starboard/domain/mail-preference";
import { deliverMail } from "@starboard/jobs/contracts/deliver-mail";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Enqueue } from "../verb/side-effects.ts";

interface Mail {
  orgId: string | null;
  template: typeof emailDeliveries.$inferInsert.template;
  /** The notification, password reset or invite that the mail is about. */
  subjectId: string;
  /** A member's mail about what happened here: whose, and of what kind. */
  userId?: string;
  kind?: Subscription;
}

type Queueing = { tx: Tx; runtime: Runtime; enqueue: Enqueue };

/** Writes the delivery and its job; address and words are looked up when it is sent. */
export const queueMail = (queueing: Queueing, mail: Mail) => queueMails(queueing, [mail]);

/** The same for many at once, in one statement. */
export async function queueMails({ tx, runtime, enqueue }: Queueing, mails: readonly Mail[]) {
  if (mails.length === 0) return;
  const createdAt = runtime.clock.now();
  const deliveries = mails.map((mail) => ({
    ...mail,
    id: makeId(runtime.clock),
    messageId: messageIdOf(mail),
    createdAt,
  }));
  await tx.insert(emailDeliveries).values(deliveries).onConflictDoNothing();
  for (const { id } of deliveries) enqueue(deliverMail, { deliveryId: id });
}

/** Deterministic: the same mail sent twice after a crash carries the same Message-ID, and mailboxes fold them. */
function messageIdOf({ template, subjectId }: Mail): string {
  const print = createHash("sha256").update(`${template}:${subjectId}`).digest("hex");
  return `<${print.slice(0, 40)}@starboard>`;
}
