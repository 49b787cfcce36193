/** Of the sentence that says why an organisation’s rules changed, in UTF-16 units. */
export const REASON_MAX_LENGTH = 500;
