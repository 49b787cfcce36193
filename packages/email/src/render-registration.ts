import { layOutMail } from "./layout.ts";
import type { RenderedMail } from "./rendered-mail.ts";

interface Registration {
  organisation: string;
  /** The address has an account already: only its mailbox is told. */
  isKnown: boolean;
  link: string;
}

export function renderRegistration({ organisation, isKnown, link }: Registration): RenderedMail {
  const known = "You have an account with this address already: sign in with it, and the link adds the organisation.";
  const unknown = "The link makes your account: you choose a name and a password there.";
  return layOutMail({
    subject: `Join ${organisation} on Starboard`,
    greeting: "Hello,",
    paragraphs: [
      `Somebody asked to join ${organisation} with this address.`,
      `${isKnown ? known : unknown} It works once, for a day.`,
    ],
    action: { label: isKnown ? "Join with my account" : "Make my account", link },
    footer: "If it was not you, leave this mail alone: nothing happens without its link.",
  });
}
