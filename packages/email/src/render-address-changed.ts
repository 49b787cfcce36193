import { layOutMail } from "./layout.ts";
import type { RenderedMail } from "./rendered-mail.ts";

export function renderAddressChanged({ name, link }: { name: string; link: string }): RenderedMail {
  return layOutMail({
    subject: "Your address for Starboard was changed",
    greeting: `Hello ${name},`,
    paragraphs: [
      "Your account has another address now, and you are signed out everywhere. If it was not you, tell whoever leads your organisation at once.",
    ],
    action: { label: "Sign in", link },
    footer: "You get this mail at the address that your account had before.",
  });
}
