import type { RenderedMail } from "./rendered-mail.ts";

export interface OutgoingMail extends RenderedMail {
  to: string;
  /** With angle brackets; the same mail sent again carries the same one. */
  messageId: string;
  /** Takes a POST that stops mails of this kind (RFC 8058); mails about the account itself have none. */
  unsubscribeLink?: string | undefined;
}

/** The port through which mails leave. Rejects when the mail was not taken. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<void>;
}
