import { deliverMail } from "@starboard/jobs/contracts/deliver-mail";

/**
 * Part of a statement whose `buried` rows are dead letters and whose `postponed` ones wait for another start: the mails
 * among them say so, instead of being sent for ever.
 */
export const TOLD_DELIVERIES = `update email_deliveries set state = ended_mail.state
  from (select payload, 'failed' as state from buried where job_name = '${deliverMail.name}'
        union all select payload, 'queued' from postponed where job_name = '${deliverMail.name}') ended_mail
  where email_deliveries.id = (ended_mail.payload ->> 'deliveryId')::uuid and email_deliveries.state <> 'sent'`;
