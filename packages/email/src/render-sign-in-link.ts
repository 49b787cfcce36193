import { layOutMail } from "./layout.ts";
import type { RenderedMail } from "./rendered-mail.ts";

interface Letter {
  name: string;
  link: string;
  /** How long the link works. */
  minutes: number;
}

export function renderSignInLink({ name, link, minutes }: Letter): RenderedMail {
  return layOutMail({
    subject: "Sign in to Starboard",
    greeting: `Hello ${name},`,
    paragraphs: [`Somebody asked to sign in to your account by mail. The link works once, for ${minutes} minutes.`],
    action: { label: "Sign in", link },
    footer: "If it was not you, leave this mail alone: nobody gets in without it.",
  });
}
