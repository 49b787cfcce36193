import { createTransport } from "nodemailer";
import type { Mailer } from "./mailer.ts";

/**
 * Sends over SMTP. Rejects after 20 s of silence, so that a hanging server holds no worker.
 * @param url such as smtps://user:password@mail.example.org
 * @param from such as "Starboard <starboard@example.org>"
 */
export function createSmtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport(url, { from });
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
