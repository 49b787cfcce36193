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
    send: async ({ to, subject, text, html, messageId }) => {
      await transport.sendMail({
        to,
        subject,
        text,
        html,
        messageId,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
  };
}
