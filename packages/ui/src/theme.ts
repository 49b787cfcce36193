export type Theme = "light" | "dark";

/** The cookie that keeps the choice: "light", "dark", or absent for what the system says. */
export const themeCookie = "ui-theme";

/** The value for `data-theme` on `<html>`: pass what the request's cookie says. */
export function parseTheme(cookie: string | null | undefined): Theme | undefined {
  return cookie === "light" || cookie === "dark" ? cookie : undefined;
}

const yearSeconds = 31_536_000;

/** Puts the theme on the page and into the cookie; undefined follows the system again. */
export function applyTheme(theme: Theme | undefined) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${themeCookie}=${theme ?? ""}; Path=/; SameSite=Lax; Max-Age=${theme ? yearSeconds : 0}${secure}`;
}
