"use client";

import { UiProvider } from "@starboard/ui/ui-provider";
import type { ReactNode } from "react";
import { PointedLink } from "./pointed-link.tsx";

/** Around every page: the router's links for the design system, toasts, keys, announcements. */
export function AppProviders({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <UiProvider linkAs={PointedLink} {...(nonce && { nonce })}>
      {children}
    </UiProvider>
  );
}
