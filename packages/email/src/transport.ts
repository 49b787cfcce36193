import { createTransport } from "nodemailer";
import { type Mailer, MailRefused } from "./mailer.ts";

const SILENCE_MS = 20_000;
/** Four fifths of an attempt: a server that is as slow at every step has answered the contents before the attempt ends. */
const ASKED_WITHIN_MS = 24_000;
/** Steps whose refusal is about this mail; a refused login is about the installation, and somebody will mend it. */
const ABOUT_THE_MAIL = ["MAIL FROM", "RCPT TO", "DATA"];
/** "Log in first", in answer to any step. */
const LOGIN_WANTED = 530;

interface SmtpOptions {
  /** Such as smtps://user:password@mail.example.org. */
  url: string;
  /** Such as "Starboard <starboard@example.org>". */
  from: string;
  /** How long the server may say nothing. 20,000 unless given. */
  silenceMs?: number;
  /** How long it may take until it asks for the contents. 24,000 unless given. */
  askedWithinMs?: number;
}

/**
 * Sends over SMTP. Rejects after 20 s of silence, and when the signal is aborted, so that a hanging server holds no
 * worker; the connection is destroyed. A server that takes 24 s to ask for the contents gets none: it would have no time
 * to say that it has taken them, and be sent them again.
 */
export function createSmtpMailer(options: SmtpOptions): Mailer {
  const { url, from, silenceMs = SILENCE_MS, askedWithinMs = ASKED_WITHIN_MS } = options;
  const timeouts = { connectionTimeout: silenceMs, greetingTimeout: silenceMs, socketTimeout: silenceMs };
  return {
    send: async ({ to, subject, text, html, messageId, unsubscribeLink }, signal) => {
      // One for each mail, for its plugin. What the socket still holds of a stopped mail must not go out.
      const transport = createTransport({ url, ...timeouts, socketCloseTimeout: 0 }, { from });
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(tooSlow()), askedWithinMs);
      transport.use("stream", ({ message }, done) => {
        message.processFunc((contents) => contents.once("resume", () => clearTimeout(timer)));
        done();
      });
      try {
        await transport.sendMail({
          to,
          subject,
          text,
          html,
          messageId,
          headers: unsubscribeLink ? oneClickHeaders(unsubscribeLink) : {},
          disableFileAccess: true,
          disableUrlAccess: true,
          signal: AbortSignal.any([signal, late.signal]),
        });
      } catch (error) {
        throw refusalIn(error) ?? error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

const tooSlow = () =>
  Object.assign(new Error("The mail server was too slow to ask for the contents."), { code: "ETIMEDOUT" });

/** What nodemailer says of a reply that is an error; nothing of it where there was no reply. */
interface Refusal {
  command?: string;
  responseCode?: number;
  /** 5xx, but for 503. */
  permanent?: boolean;
}

function refusalIn(error: unknown): MailRefused | null {
  const { command = "", responseCode = 0, permanent } = error as Refusal;
  const isRefusal = permanent === true && ABOUT_THE_MAIL.includes(command) && responseCode !== LOGIN_WANTED;
  return isRefusal ? new MailRefused(responseCode) : null;
}

/** A mail program then offers to unsubscribe and sends the POST by itself (RFC 2369, RFC 8058). */
const oneClickHeaders = (link: string) => ({
  "List-Unsubscribe": `<${link}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});
