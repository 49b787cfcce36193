export type { Mailer } from "@starboard/email/mailer";
export { deliverMail } from "./deliver-mail.ts";
export { createMailKeeper, listKeptMails } from "./keep-mail.ts";
