/** The words of a mail in both forms. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}
