import { layOutMail } from "./layout.ts";
import type { RenderedMail } from "./rendered-mail.ts";

interface Letter {
  name: string;
  link: string;
  /** How long the link works. */
  minutes: number;
}

export function renderPasswordReset({ name, link, minutes }: Letter): RenderedMail {
  return layOutMail({
    subject: "Choose a new password for Starboard",
    greeting: `Hello ${name},`,
    paragraphs: [`Somebody asked for a new password for your account. The link works once, for ${minutes} minutes.`],
    action: { label: "Choose a new password", link },
    footer: "If it was not you, leave this mail alone: your password stays as it is.",
  });
}
