import "server-only";

/**
 * True for requests that our own pages made. Browsers say so themselves (Sec-Fetch-Site); an older one is
 * judged by its Origin. A cookie-authenticated mutation from anywhere else is refused.
 */
export function isSameOrigin(head: Headers, siteUrl: string): boolean {
  const site = head.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = head.get("origin");
  return origin !== null && origin === new URL(siteUrl).origin;
}
