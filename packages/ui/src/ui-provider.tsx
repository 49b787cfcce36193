"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import type { ElementType, ReactNode } from "react";
import { KeySheet } from "./key-sheet.tsx";
import { KeysProvider } from "./keys.tsx";
import { LinkProvider } from "./link.tsx";
import { Announcer } from "./live-region.tsx";
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
    <CSPProvider nonce={nonce} disableStyleElements>
      <LinkProvider value={linkAs}>
        <KeysProvider>
          <Tooltip.Provider delay={400} closeDelay={80}>
            <ToastRegion>
              {children}
              <KeySheet />
              <Announcer />
            </ToastRegion>
          </Tooltip.Provider>
        </KeysProvider>
      </LinkProvider>
    </CSPProvider>
  );
}
