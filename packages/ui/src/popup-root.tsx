"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { type ReactNode, useContext, useEffect, useState } from "react";
import { NonceContext } from "./nonce.ts";

/** Around each popup of the library: the page's policy. */
export function PopupRoot({ children }: { children: ReactNode }) {
  return (
    <CSPProvider nonce={useContext(NonceContext)} disableStyleElements>
      {children}
    </CSPProvider>
  );
}

/** False in a popup's first rendering: one that is there already open would appear without its transition. */
export function useHasStood(): boolean {
  const [hasStood, setStood] = useState(false);
  useEffect(() => setStood(true), []);
  return hasStood;
}
