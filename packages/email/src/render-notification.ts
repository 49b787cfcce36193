import { layOutMail } from "./layout.ts";
import type { RenderedMail } from "./rendered-mail.ts";

interface NotificationMail {
  name: string;
  sentence: string;
  organisation: string;
  link: string;
  preferencesLink: string;
}

export function renderNotification({
  name,
  sentence,
  organisation,
  link,
  preferencesLink,
}: NotificationMail): RenderedMail {
  return layOutMail({
    subject: sentence.replace(/\.$/, ""),
    greeting: `Hello ${name},`,
    paragraphs: [sentence],
    action: { label: "Open it", link },
    footer: `You get this mail as a member of ${organisation}.`,
    preferencesLink,
  });
}
