import { layOutMail } from "./layout.ts";
import type { RenderedMail } from "./rendered-mail.ts";

export function renderConfirmAddress({ name, link }: { name: string; link: string }): RenderedMail {
  return layOutMail({
    subject: "Confirm your new address for Starboard",
    greeting: `Hello ${name},`,
    paragraphs: [
      "You asked to use this address for your account. The link works once, for one hour; until then the old address stays.",
    ],
    action: { label: "Use this address", link },
    footer: "If it was not you, leave this mail alone: nothing happens without you.",
  });
}
