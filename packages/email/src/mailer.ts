import type { RenderedMail } from "./rendered-mail.ts";

export interface OutgoingMail extends RenderedMail {
  to: string;
  /** With angle brackets; the same mail sent again carries the same one. */
  messageId: string;
  /** Takes a POST that stops mails of this kind (RFC 8058); mails about the account itself have none. */
  unsubscribeLink?: string | undefined;
}

/** The mail server will not take this mail, however often it is asked. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";

  /** The server's words are left out: they often quote the address. */
  constructor(replyCode: number) {
    super(`The mail server refuses the mail for good, with ${replyCode}.`);
  }
}

/**
 * The port through which mails leave. Rejects when the mail was not taken, with `MailRefused` when it never will be.
 * Once the signal is aborted nothing more goes out.
 */
export interface Mailer {
  send(mail: OutgoingMail, signal: AbortSignal): Promise<void>;
}
