const HERE = "http://here.invalid";

/** Where to go after signing in: a path of this site and nothing else. Anything odd leads home. */
export function safeNext(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !next.startsWith("/")) return "/";
  const url = URL.canParse(next, HERE) ? new URL(next, HERE) : null;
  // Dots are resolved by now, so a path such as /..//elsewhere shows its two slashes.
  if (url?.origin !== HERE || /^\/(?:\/|(?:signin|api)(?:\/|$))/.test(url.pathname)) return "/";
  return url.pathname + url.search + url.hash;
}
