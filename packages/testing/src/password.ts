/** Of every person whom a test makes. */
export const PASSWORD = "a-password-of-tests";
