import { layOutMail } from "./layout.ts";
import type { MailChoice } from "./mail-choice.ts";
import type { RenderedMail } from "./rendered-mail.ts";

interface LeadDigestMail {
  name: string;
  organisation: string;
  /** What a colleague would say of the week, the most pressing first. */
  sentences: readonly string[];
  link: string;
  choice: MailChoice;
}

/** How a lead's week begins. */
export function renderLeadDigest({ name, organisation, sentences, link, choice }: LeadDigestMail): RenderedMail {
  return layOutMail({
    subject: `Your team at ${organisation} this week`,
    greeting: `Hello ${name},`,
    paragraphs: [...sentences],
    action: { label: "Open the team", link },
    footer: `You get this mail once a week because you lead a team at ${organisation}.`,
    choice: { ...choice, stopLabel: "No more weekly mails" },
  });
}
