export const TOKEN_DAYS = [30, 90, 365] as const;
