/** How many recovery codes somebody has at once; each is used up by one sign-in. */
export const RECOVERY_CODES = 10;
/** How long somebody who has shown the first factor has for the second. */
export const SECOND_STEP_MINUTES = 10;
/** How long a secret that was shown waits for its first code. */
export const SECOND_FACTOR_START_MINUTES = 30;
