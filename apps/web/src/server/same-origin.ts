import "server-only";

/**
 * True for requests that our own pages made. Browsers say so themselves (Sec-Fetch-Site); an older one is
 * judged by its Origin. A cookie-authenticated mutation from anywhere else is refused.
 */
export function isSameOrigin(request: Request, siteUrl: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin !== null && origin === new URL(siteUrl).origin;
}
