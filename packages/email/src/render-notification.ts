import { layOutMail } from "./layout.ts";
import type { MailChoice } from "./mail-choice.ts";
import type { RenderedMail } from "./rendered-mail.ts";

interface NotificationMail {
  name: string;
  sentence: string;
  organisation: string;
  link: string;
  /** Null for what cannot be switched off. */
  choice: MailChoice | null;
}

export function renderNotification({ name, sentence, organisation, link, choice }: NotificationMail): RenderedMail {
  return layOutMail({
    subject: sentence.replace(/\.$/, ""),
    greeting: `Hello ${name},`,
    paragraphs: [sentence],
    action: { label: "Open it", link },
    footer: choice
      ? `You get this mail as a member of ${organisation}.`
      : `This is always mailed: it tells you of something at ${organisation} that you cannot open any more.`,
    choice: choice ? { ...choice, stopLabel: "No more mails like this" } : undefined,
  });
}
