"use client";

import { showToast } from "@starboard/ui/toast";
import { useRouter } from "next/navigation";
import { type ComponentProps, type MouseEvent, useRef, useTransition } from "react";

/**
 * A link through the router, which fetches ahead once somebody points at it or reaches it by key. The router's own links
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
  const isFetched = useRef(false);
  const [isUnderWay, goOn] = useTransition();
  const ahead =
    <E,>(then?: (event: E) => void) =>
    (event: E) => {
      if (!isFetched.current) router.prefetch(href);
      isFetched.current = true;
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
        // The router would leave for it, and the browser show a page of its own in place of ours.
        if (!navigator.onLine && href !== OPENS_OFFLINE) return showToast({ id: "offline", title: "You are offline." });
        goOn(() => router.push(href));
      }}
    />
  );
}

/** The one page that its service worker opens without a connection. */
const OPENS_OFFLINE = "/try";

/** A new tab or window, a download: the browser's own. */
const isForBrowser = ({ currentTarget, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent<HTMLAnchorElement>) =>
  button !== 0 ||
  metaKey ||
  ctrlKey ||
  shiftKey ||
  altKey ||
  currentTarget.hasAttribute("download") ||
  !["", "_self"].includes(currentTarget.target);
