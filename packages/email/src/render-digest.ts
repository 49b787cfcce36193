import { layOutMail } from "./layout.ts";
import type { MailChoice } from "./mail-choice.ts";
import type { RenderedMail } from "./rendered-mail.ts";

interface DigestMail {
  name: string;
  organisation: string;
  /** One for each notification, newest first. */
  sentences: readonly string[];
  /** How many there are in all; more than the sentences where not all are told. */
  total: number;
  link: string;
  choice: MailChoice;
}

/** A day's unread notifications in one mail. */
export function renderDigest({ name, organisation, sentences, total, link, choice }: DigestMail): RenderedMail {
  const news = total === 1 ? "1 thing" : `${total} things`;
  const more = total > sentences.length ? [`And ${total - sentences.length} more.`] : [];
  return layOutMail({
    subject: `${news} you have not seen at ${organisation}`,
    greeting: `Hello ${name},`,
    paragraphs: [...sentences, ...more],
    action: { label: "See all of it", link },
    footer: `You get this mail once a day, as a member of ${organisation}, and only when there is something new.`,
    choice: { ...choice, stopLabel: "No more daily mails" },
  });
}
