/** How many days finished rows are kept before the worker deletes them. */
export const DONE_JOBS_DAYS = 7;
export const DISCARDED_JOBS_DAYS = 30;
export const FIRED_TIMERS_DAYS = 30;
export const SENT_MAILS_DAYS = 30;
export const KEPT_MAILS_DAYS = 30;
export const READ_NOTIFICATIONS_DAYS = 90;
export const DELETED_REMARKS_DAYS = 30;
export const FINISHED_CHUNKS_DAYS = 30;
export const WORKER_SAMPLES_DAYS = 2;
/** After they were over, used or revoked; of an invitation, which holds an address, after it was over. */
export const OVER_STEPS_DAYS = 1;
export const OVER_LINKS_DAYS = 7;
export const OVER_SESSIONS_DAYS = 30;
export const OVER_TOKENS_DAYS = 30;
export const OVER_INVITES_DAYS = 30;
export const OVER_LIMITS_DAYS = 1;
