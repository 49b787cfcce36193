"use client";

import type { ElementType, ReactNode } from "react";
import { KeySheet } from "./key-sheet.tsx";
import { KeysProvider } from "./keys.tsx";
import { LinkProvider } from "./link.tsx";
import { Announcer } from "./live-region.tsx";
import { NonceContext } from "./nonce.ts";
import { ToastRegion } from "./toast.tsx";

export type UiProviderProps = {
  children: ReactNode;
  /** The router's link component; it must take `href` and what an anchor takes. */
  linkAs?: ElementType;
  /** The nonce of the page's content security policy. */
  nonce?: string;
};

/** Once, around everything in the body: links, toasts, tooltips, keys with their sheet, announcements. */
export function UiProvider({ children, linkAs = "a", nonce }: UiProviderProps) {
  return (
    <NonceContext value={nonce}>
      <LinkProvider value={linkAs}>
        <KeysProvider>
          {children}
          <KeySheet />
          <ToastRegion />
          <Announcer />
        </KeysProvider>
      </LinkProvider>
    </NonceContext>
  );
}
