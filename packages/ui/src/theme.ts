export type Theme = "light" | "dark";

/** The cookie that keeps the choice: "light", "dark", or absent for what the system says. */
export const themeCookie = "ui-theme";

/** The value for `data-theme` on `<html>`: pass what the request's cookie says. */
export function parseTheme(cookie: string | null | undefined): Theme | undefined {
  return cookie === "light" || cookie === "dark" ? cookie : undefined;
}
