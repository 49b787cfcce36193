/** Where a reader chooses what is mailed, and where one press stops mails like this one. */
export interface MailChoice {
  preferencesLink: string;
  stopLink: string;
}
