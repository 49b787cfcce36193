import { createTransport } from "nodemailer";
import type { Mailer } from "./mailer.ts";

const SILENCE_MS = 20_000;

interface SmtpOptions {
  /** Such as smtps://user:password@mail.example.org. */
  url: string;
  /** Such as "Starboard <starboard@example.org>". */
  from: string;
  /** 20,000 unless given. */
  silenceMs?: number;
}

/** Sends over SMTP. Rejects after 20 s of silence, so that a hanging server holds no worker. */
export function createSmtpMailer({ url, from, silenceMs = SILENCE_MS }: SmtpOptions): Mailer {
  const transport = createTransport(
    { url, connectionTimeout: silenceMs, greetingTimeout: silenceMs, socketTimeout: silenceMs },
    { from },
  );
  return {
    send: async ({ to, subject, text, html, messageId, unsubscribeLink }) => {
      await transport.sendMail({
        to,
        subject,
        text,
        html,
        messageId,
        headers: unsubscribeLink ? oneClickHeaders(unsubscribeLink) : {},
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
  };
}

/** A mail program then offers to unsubscribe and sends the POST by itself (RFC 2369, RFC 8058). */
const oneClickHeaders = (link: string) => ({
  "List-Unsubscribe": `<${link}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});
