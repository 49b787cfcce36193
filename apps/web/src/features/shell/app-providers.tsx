"use client";

import { AppBar } from "@starboard/ui/app-bar";
import { notingPresses } from "@starboard/ui/keep-presses";
import { Wordmark } from "@starboard/ui/mark";
import { ThemeButton as UiThemeButton } from "@starboard/ui/theme-button";
import { UiProvider } from "@starboard/ui/ui-provider";
import type { ReactNode } from "react";
import { BrokenPage as Broken, type BrokenPageProps } from "./broken-page.tsx";
import { PointedLink } from "./pointed-link.tsx";

/** The body of every page: the router's links for the design system, toasts, keys, announcements. */
export function AppProviders({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <body {...notingPresses}>
      <UiProvider linkAs={PointedLink} {...(nonce && { nonce })}>
        {children}
      </UiProvider>
    </body>
  );
}

// What frames and the pages for what broke have in common. The build gives each of these a copy of its own of whatever does
// not stand in this file, which every page has.

export const ThemeButton = () => <UiThemeButton />;

export const BrokenPage = (props: BrokenPageProps) => <Broken {...props} />;

/** Outside any organisation; its frame is the bar alone. */
export function BrokenRoot(props: BrokenPageProps) {
  return (
    <>
      <AppBar mark={<Wordmark name="Starboard" />} />
      <Broken {...props} />
    </>
  );
}
