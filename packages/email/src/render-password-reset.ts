import { layOutMail } from "./layout.ts";
import type { RenderedMail } from "./rendered-mail.ts";

export function renderPasswordReset({ name, link }: { name: string; link: string }): RenderedMail {
  return layOutMail({
    subject: "Choose a new password for Starboard",
    greeting: `Hello ${name},`,
    paragraphs: ["Somebody asked for a new password for your account. The link works once, for one hour."],
    action: { label: "Choose a new password", link },
    footer: "If it was not you, leave this mail alone: your password stays as it is.",
  });
}
