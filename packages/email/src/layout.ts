import type { MailChoice } from "./mail-choice.ts";
import type { RenderedMail } from "./rendered-mail.ts";

export interface MailParts {
  subject: string;
  greeting: string;
  paragraphs: string[];
  action: { label: string; link: string };
  /** Small print: why this mail came. */
  footer: string;
  /** Of mails that a member may choose; absent where there is nothing to choose. */
  choice?: (MailChoice & { stopLabel: string }) | undefined;
}

/** One calm mail: a greeting, a few sentences, one button. Text and HTML say the same. */
export function layOutMail({ subject, greeting, paragraphs, action, footer, choice }: MailParts): RenderedMail {
  const text = [
    greeting,
    "",
    ...paragraphs.flatMap((paragraph) => [paragraph, ""]),
    `${action.label}:`,
    action.link,
    "",
    "--",
    footer,
    ...(choice ? [`${CHOOSE}: ${choice.preferencesLink}`, `${choice.stopLabel}: ${choice.stopLink}`] : []),
  ].join("\n");
  const body = paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph)}</p>`).join("");
  const preferences = choice
    ? `<br>${smallLink(CHOOSE, choice.preferencesLink)} · ${smallLink(choice.stopLabel, choice.stopLink)}`
    : "";
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:32px 20px;background:#fbfcfb;color:#14201f;font:16px/1.5 'Source Sans 3','Segoe UI',sans-serif">
<div style="max-width:560px;margin:0 auto">
<p style="margin:0 0 24px;font-weight:600;color:#0a6468">Starboard</p>
<p style="margin:0 0 16px">${escapeHtml(greeting)}</p>${body}
<p style="margin:24px 0"><a href="${escapeHtml(action.link)}" style="display:inline-block;padding:10px 20px;border-radius:6px;background:#0a6468;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(action.label)}</a></p>
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #e0e6e4;font-size:13px;color:#5c6b67">${escapeHtml(footer)}${preferences}</p>
</div></body></html>`;
  return { subject, text, html };
}

const CHOOSE = "Choose what is mailed";

const smallLink = (label: string, link: string): string =>
  `<a href="${escapeHtml(link)}" style="color:#0a6468">${escapeHtml(label)}</a>`;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For text and attribute values alike. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
