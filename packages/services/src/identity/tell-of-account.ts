import type { Tx } from "@starboard/db/transaction";
import type { AccountNews } from "@starboard/email/render-account-news";
import { queueMail } from "../mail/queue-mail.ts";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Enqueue } from "../verb/side-effects.ts";

/**
 * Mails the person what happened to their account: if it was not they, they are to know.
 * @param orgId whose tenant the transaction is in, where an organisation did it
 */
export const tellOfAccount = (
  queueing: { tx: Tx; runtime: Runtime; enqueue: Enqueue },
  userId: string,
  template: AccountNews,
  orgId: string | null = null,
): Promise<void> => queueMail(queueing, { orgId, template, userId, subjectId: makeId(queueing.runtime.clock) });
