export type { Mailer } from "@starboard/email/mailer";
export { countMails } from "./count-mails.ts";
export { deliverMail } from "./deliver-mail.ts";
export { getSubscription } from "./get-subscription.ts";
export { createMailKeeper, listKeptMails } from "./keep-mail.ts";
export { listMailsToMe } from "./list-mails-to-me.ts";
export { unsubscribe } from "./unsubscribe.ts";
