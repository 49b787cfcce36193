import { themeCookie } from "./theme.ts";

const source = `(()=>{const m=/(?:^|; )${themeCookie}=(light|dark)/.exec(document.cookie);if(m)document.documentElement.dataset.theme=m[1]})()`;

/**
 * Sets the theme before the first paint on pages that were made without the request's cookie (static, or from a
 * cache). Put it first in `<body>`. Where the layout reads the cookie itself, `parseTheme` alone is enough.
 */
export function ThemeScript({ nonce }: { nonce?: string }) {
  // The browser blanks a nonce once it is read, so the two renderings differ by design.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, no part of it comes from outside
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: source }} />;
}
