"use client";

import { LinkProvider } from "@starboard/ui/link";
import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

/**
 * Links that are plain anchors, followed through the app's router all the same. A table has thousands: as components of
 * the router each of them would be set up by itself.
 */
export function RoutedLinks({ children }: { children: ReactNode }) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented || link.origin !== window.location.origin) return;
    event.preventDefault();
    router.push(`${link.pathname}${link.search}${link.hash}`);
  };
  return (
    <LinkProvider value="a">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only follows the links inside */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      <div onClick={follow}>{children}</div>
    </LinkProvider>
  );
}
