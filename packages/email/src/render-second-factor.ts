import { layOutMail } from "./layout.ts";
import type { RenderedMail } from "./rendered-mail.ts";

const NEWS = {
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

export type SecondFactorNews = keyof typeof NEWS;

export const isSecondFactorNews = (template: string): template is SecondFactorNews => Object.hasOwn(NEWS, template);

/** @param link where a new password is asked for, for who was it not */
export function renderSecondFactor({
  news,
  name,
  link,
}: {
  news: SecondFactorNews;
  name: string;
  link: string;
}): RenderedMail {
  const { subject, sentence } = NEWS[news];
  return layOutMail({
    subject,
    greeting: `Hello ${name},`,
    paragraphs: [
      sentence,
      "If it was not you, choose a new password at once: it signs everybody out. Then tell whoever leads your organisation.",
    ],
    action: { label: "Choose a new password", link },
    footer: "You get this mail because it concerns the safety of your account; it cannot be switched off.",
  });
}
