import { emailDeliveries } from "@starboard/db/tables/email-deliveries";
import { withPerson } from "@starboard/db/transaction";
import type { Mailer } from "@starboard/email/mailer";
import { deliverMail as deliverMailJob } from "@starboard/jobs/contracts/deliver-mail";
import { eq, sql } from "drizzle-orm";
import { type EffectContext, runEffect } from "../verb/run-effect.ts";
import { renderDelivery } from "./render-delivery.ts";

const deliver = (
  context: EffectContext & { mailer: Mailer },
  { deliveryId }: { deliveryId: string },
): Promise<void> => {
  const { runtime, mailer } = context;
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
      if (delivery && mail) await mailer.send({ ...mail, messageId: delivery.messageId });
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

/**
 * Sends one waiting mail. `queued → sending → sent`: a crash between the server's answer and the last commit can
 * send it twice, with the same Message-ID. A mail whose reason is gone is not sent.
 */
export const deliverMail = Object.assign(deliver, { job: deliverMailJob });
