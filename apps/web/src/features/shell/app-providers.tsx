"use client";

import { UiProvider } from "@starboard/ui/ui-provider";
import Link from "next/link";
import type { ReactNode } from "react";

/** Around every page: the router's links for the design system, toasts, keys, announcements. */
export function AppProviders({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <UiProvider linkAs={Link} {...(nonce && { nonce })}>
      {children}
    </UiProvider>
  );
}
