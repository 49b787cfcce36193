const COOKIE = /(?:^|;\s*)(?:__Host-)?starboard-session=([^;]+)/;

/** What a request shows of somebody, as it came: a token's header, else the cookie. Null where it shows neither. */
export const credentialOf = (headers: { authorization?: string | null; cookie?: string | null }): string | null =>
  headers.authorization ?? COOKIE.exec(headers.cookie ?? "")?.[1] ?? null;
