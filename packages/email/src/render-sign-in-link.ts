import { layOutMail } from "./layout.ts";
import type { RenderedMail } from "./rendered-mail.ts";

export function renderSignInLink({ name, link }: { name: string; link: string }): RenderedMail {
  return layOutMail({
    subject: "Sign in to Starboard",
    greeting: `Hello ${name},`,
    paragraphs: ["Somebody asked to sign in to your account by mail. The link works once, for a quarter of an hour."],
    action: { label: "Sign in", link },
    footer: "If it was not you, leave this mail alone: nobody gets in without it.",
  });
}
