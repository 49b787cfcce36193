/** How long a mailed link opens an account: what signs in and what sets a new password. Mails and pages say so. */
export const ACCOUNT_LINK_MINUTES = 10;

/** A session ends when it has not been used for some days, and in any case after a longer time. */
export const SESSION_IDLE_DAYS = 7;
export const SESSION_DAYS = 30;
