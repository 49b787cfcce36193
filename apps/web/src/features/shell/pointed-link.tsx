"use client";

import { showToast } from "@starboard/ui/toast";
import { useRouter } from "next/navigation";
import { type ComponentProps, type MouseEvent, useTransition } from "react";

/**
 * Whether the server is not heard: the stream of hints has broken off, or the page has none, as those without an account.
 * Then a link asks whether the server is there before it leaves for it.
 */
export const server = { isMissed: true };

/**
 * A link through the router, which fetches ahead when somebody points at it or reaches it by key. The router's own links
 * ask the server as soon as they are in view: nine to eleven requests a page, which cost it twice what the page did; and
 * what watches the view and everything else they can do weighs 4 KB on every page.
 */
export function PointedLink({
  href,
  onPointerEnter,
  onFocus,
  onClick,
  ...rest
}: ComponentProps<"a"> & { href: string }) {
  const router = useRouter();
  const [isUnderWay, goOn] = useTransition();
  const ahead =
    <E,>(then?: (event: E) => void) =>
    (event: E) => {
      router.prefetch(href);
      then?.(event);
    };
  return (
    <a
      {...rest}
      href={href}
      // The bar draws a line while it is.
      aria-busy={isUnderWay || undefined}
      onPointerEnter={ahead(onPointerEnter)}
      onFocus={ahead(onFocus)}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || isForBrowser(event)) return;
        event.preventDefault();
        const go = () => goOn(() => router.push(href));
        const { onLine } = navigator;
        if ((onLine && !server.isMissed) || href === OPENS_OFFLINE) return go();
        // The router would leave for it, and the browser show a page of its own in place of ours.
        fetch("/healthz", { signal: AbortSignal.timeout(PATIENCE_MS) }).then(go, () =>
          showToast({ id: "offline", title: onLine ? "The server does not answer." : "You are offline." }),
        );
      }}
    />
  );
}

/** Alive, it answers this in milliseconds. */
const PATIENCE_MS = 3_000;
/** The one page that its service worker opens without a connection. */
const OPENS_OFFLINE = "/try";

/** A new tab or window, a download: the browser's own. */
const isForBrowser = ({ currentTarget, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent<HTMLAnchorElement>) =>
  metaKey || ctrlKey || shiftKey || altKey || currentTarget.target || currentTarget.hasAttribute("download");
