import type { Tx } from "@starboard/db/transaction";
import type { SecondFactorNews } from "@starboard/email/render-second-factor";
import { queueMail } from "../mail/queue-mail.ts";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Enqueue } from "../verb/side-effects.ts";

/** Mails the person what happened to their second factor: if it was not they, they are to know. */
export const tellOfSecondFactor = (
  queueing: { tx: Tx; runtime: Runtime; enqueue: Enqueue },
  userId: string,
  template: SecondFactorNews,
): Promise<void> => queueMail(queueing, { orgId: null, template, userId, subjectId: makeId(queueing.runtime.clock) });
