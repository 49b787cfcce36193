import type { MailChoice } from "@starboard/email/mail-choice";
import type { Runtime } from "../runtime.ts";
import { type Subscriber, unsubscribeToken } from "./unsubscribe-token.ts";

/** Where the reader of a mail chooses what is mailed: the preferences, and the links that switch this kind off. */
export function linkToChoice(
  { siteUrl, secret }: Runtime,
  { slug, ...subscriber }: Subscriber & { slug: string },
): MailChoice & { oneClickLink: string } {
  const token = unsubscribeToken(secret, subscriber);
  return {
    preferencesLink: `${siteUrl}/o/${slug}/settings#notifications`,
    stopLink: `${siteUrl}/unsubscribe/${token}`,
    oneClickLink: `${siteUrl}/api/unsubscribe/${token}`,
  };
}
