import { createHash } from "node:crypto";
import { emailDeliveries } from "@starboard/db/tables/email-deliveries";
import type { Tx } from "@starboard/db/transaction";
import { deliverMail } from "@starboard/jobs/contracts/deliver-mail";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Enqueue } from "../verb/side-effects.ts";

interface Mail {
  orgId: string | null;
  template: typeof emailDeliveries.$inferInsert.template;
  /** The notification, password reset or invite that the mail is about. */
  subjectId: string;
}

/** Writes the delivery and its job; address and words are looked up when it is sent. */
export async function queueMail({ tx, runtime, enqueue }: { tx: Tx; runtime: Runtime; enqueue: Enqueue }, mail: Mail) {
  const id = makeId(runtime.clock);
  // Deterministic: the same mail sent twice after a crash carries the same Message-ID, and mailboxes fold them.
  const messageId = `<${createHash("sha256").update(`${mail.template}:${mail.subjectId}`).digest("hex").slice(0, 40)}@starboard>`;
  await tx
    .insert(emailDeliveries)
    .values({ ...mail, id, messageId, createdAt: runtime.clock.now() })
    .onConflictDoNothing();
  enqueue(deliverMail, { deliveryId: id });
}
