import { emailDeliveries } from "@starboard/db/tables/email-deliveries";
import { outbox } from "@starboard/db/tables/outbox";
import { withPerson } from "@starboard/db/transaction";
import type { Mailer } from "@starboard/email/mailer";
import { deliverMail as deliverMailJob } from "@starboard/jobs/contracts/deliver-mail";
import { eq, sql } from "drizzle-orm";
import { type EffectContext, lockOpenRow, startAttempt } from "../verb/define-effect.ts";
import { renderDelivery } from "./render-delivery.ts";

async function deliver(context: EffectContext & { mailer: Mailer }, payload: { deliveryId: string }): Promise<void> {
  const { runtime, outboxId, mailer } = context;
  await startAttempt(runtime, outboxId);
  const delivery = await withPerson(runtime.pool, null, async (tx) => {
    const [row] = await tx
      .update(emailDeliveries)
      .set({ state: "sending", attempts: sql`${emailDeliveries.attempts} + 1` })
      .where(sql`${emailDeliveries.id} = ${payload.deliveryId} and ${emailDeliveries.state} <> 'sent'`)
      .returning();
    return row ?? null;
  });
  const mail = delivery ? await renderDelivery(runtime, delivery) : null;
  if (delivery && mail) await mailer.send({ ...mail, messageId: delivery.messageId });
  await withPerson(runtime.pool, null, async (tx) => {
    const row = await lockOpenRow(tx, outboxId);
    if (!row) return;
    if (delivery) {
      await tx
        .update(emailDeliveries)
        .set(mail ? { state: "sent", sentAt: runtime.clock.now() } : { state: "failed" })
        .where(eq(emailDeliveries.id, delivery.id));
    }
    await tx.update(outbox).set({ doneAt: sql`now()`, lastError: null }).where(eq(outbox.id, outboxId));
  });
}

/**
 * Sends one waiting mail. `queued → sending → sent`: a crash between the server's answer and the last commit can
 * send it twice, with the same Message-ID. A mail whose reason is gone is not sent.
 */
export const deliverMail = Object.assign(deliver, { job: deliverMailJob });
