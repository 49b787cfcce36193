/** Days after somebody has left that an organisation may keep what they wrote there, if it does not keep it for good. */
export const LEAVER_DAYS = [30, 90, 180, 365, 730] as const;
