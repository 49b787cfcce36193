import { emailDeliveries } from "@starboard/db/tables/email-deliveries";
import { withPerson } from "@starboard/db/transaction";
import { type Mailer, MailRefused } from "@starboard/email/mailer";
import { deliverMail as deliverMailJob } from "@starboard/jobs/contracts/deliver-mail";
import { LastingFailure } from "@starboard/jobs/contracts/lasting-failure";
import { eq, sql } from "drizzle-orm";
import { type EffectContext, runEffect } from "../verb/run-effect.ts";
import { renderDelivery } from "./render-delivery.ts";

const deliver = (
  context: EffectContext & { mailer: Mailer },
  { deliveryId }: { deliveryId: string },
): Promise<void> => {
  const { runtime, mailer, signal } = context;
  return runEffect(context, {
    orgId: null,
    compute: async () => {
      const delivery = await withPerson(runtime.pool, null, async (tx) => {
        const [row] = await tx
          .update(emailDeliveries)
          .set({ state: "sending", attempts: sql`${emailDeliveries.attempts} + 1` })
          .where(sql`${emailDeliveries.id} = ${deliveryId} and ${emailDeliveries.state} <> 'sent'`)
          .returning();
        return row ?? null;
      });
      const mail = delivery ? await renderDelivery(runtime, delivery) : null;
      if (delivery && mail) await mailer.send({ ...mail, messageId: delivery.messageId }, signal).catch(rethrowRefusal);
      return { delivery, isSent: mail !== null };
    },
    apply: async ({ tx, computed: { delivery, isSent } }) => {
      if (!delivery) return;
      await tx
        .update(emailDeliveries)
        .set(isSent ? { state: "sent", sentAt: runtime.clock.now() } : { state: "failed" })
        .where(eq(emailDeliveries.id, delivery.id));
    },
  });
};

function rethrowRefusal(error: unknown): never {
  throw error instanceof MailRefused ? new LastingFailure("mail-refused", error.message) : error;
}

/**
 * Sends one waiting mail. `queued → sending → sent`, and `queued` again while its row waits for a mail server: a crash
 * between the server's answer and the last commit can send it twice, with the same Message-ID. A mail whose reason is
 * gone, or whose link is over, is not sent: `failed`.
 */
export const deliverMail = Object.assign(deliver, { job: deliverMailJob });
