import { layOutMail } from "./layout.ts";
import type { RenderedMail } from "./rendered-mail.ts";

const NOT_YOU =
  "If it was not you, choose a new password at once: it signs everybody out. Then tell whoever leads your organisation.";
const NOT_YOURS =
  "If it was a browser that you do not know, choose a new password at once: it signs everybody out. Then tell whoever leads your organisation.";

const NEWS = {
  "password-changed": {
    subject: "Your password for Starboard was changed",
    sentence: "Your account has a new password, and whoever was signed in to it anywhere else is signed out.",
  },
  "signed-out-by-owner": {
    subject: "You were signed out of Starboard in one browser",
    sentence:
      "An owner of an organisation that you are a member of ended one of your sessions. Your password is as it was, and other browsers stay signed in.",
  },
  "second-factor-on": {
    subject: "Your second factor for Starboard is on",
    sentence:
      "From now on signing in asks for a code of your app as well, and every other browser is signed out. Keep the recovery codes where you find them without your telephone.",
  },
  "second-factor-off": {
    subject: "Your second factor for Starboard is off",
    sentence: "From now on signing in asks for no code any more. The recovery codes are deleted.",
  },
  "second-factor-codes": {
    subject: "You have new recovery codes for Starboard",
    sentence: "Ten new recovery codes were made. The earlier ones open nothing any more.",
  },
  "second-factor-recovery": {
    subject: "A recovery code was used to sign in to Starboard",
    sentence:
      "Somebody signed in to your account with one of your recovery codes. It works no second time; the settings show how many are left and make new ones.",
  },
} as const;

export type AccountNews = keyof typeof NEWS;

export const isAccountNews = (template: string): template is AccountNews => Object.hasOwn(NEWS, template);

/** @param link where a new password is asked for, for who was it not */
export function renderAccountNews({
  news,
  name,
  link,
}: {
  news: AccountNews;
  name: string;
  link: string;
}): RenderedMail {
  const { subject, sentence } = NEWS[news];
  return layOutMail({
    subject,
    greeting: `Hello ${name},`,
    paragraphs: [sentence, news === "signed-out-by-owner" ? NOT_YOURS : NOT_YOU],
    action: { label: "Choose a new password", link },
    footer: "You get this mail because it concerns the safety of your account; it cannot be switched off.",
  });
}
