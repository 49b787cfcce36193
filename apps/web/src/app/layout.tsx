import { KeepPresses } from "@starboard/ui/keep-presses";
import { parseTheme, themeCookie } from "@starboard/ui/theme";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { AppProviders } from "@/features/shell/index.ts";
import "./styles.css";

export const metadata: Metadata = {
  title: { default: "Starboard", template: "%s · Starboard" },
  description: "Interview stories: written, evaluated with evidence, reviewed by coaches.",
};
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  // A press that is kept leaves its mark on the root before the page's code reads it.
  return (
    <html lang="en" data-theme={theme} suppressHydrationWarning>
      <AppProviders nonce={nonce}>
        <KeepPresses nonce={nonce} />
        {children}
      </AppProviders>
    </html>
  );
}
