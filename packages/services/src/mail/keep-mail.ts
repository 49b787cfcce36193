import { keptMails } from "@starboard/db/tables/kept-mails";
import { withPerson } from "@starboard/db/transaction";
import type { Mailer } from "@starboard/email/mailer";
import { desc } from "drizzle-orm";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";

/** A mailer for an installation without a mail server: the mails are kept, each once, and listed in the app. */
export const createMailKeeper = (runtime: Runtime): Mailer => ({
  send: ({ to, subject, text, html, messageId }) =>
    withPerson(runtime.pool, null, async (tx) => {
      await tx
        .insert(keptMails)
        .values({
          id: makeId(runtime.clock),
          messageId,
          toAddress: to,
          subject,
          text,
          html,
          createdAt: runtime.clock.now(),
        })
        .onConflictDoNothing();
    }),
});

const NEWEST = 200;

/** The newest kept mails. Only the embedded installation on a loopback listener may show them: they hold links that open doors. */
export const listKeptMails = (runtime: Runtime) =>
  withPerson(runtime.pool, null, (tx) => tx.select().from(keptMails).orderBy(desc(keptMails.createdAt)).limit(NEWEST));
