import { Id } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Sends one mail that is waiting in `email_delivery`. Not bound to an organisation: sign-in mails go this way too. */
export const deliverMail = defineJob({
  name: "mail.deliver",
  queue: "mail",
  payload: z.object({ deliveryId: Id }),
  key: ({ deliveryId }) => `mail_${deliveryId}`,
  attempts: 12,
  // A mail server may be away for a night, and one that greylists asks for minutes.
  triedForHours: 24,
  backoffMs: 2_000,
  timeoutMs: 30_000,
});
