"use client";

import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";
import { Menu, MenuLink } from "./menu.tsx";

export type NavItem = {
  href: string;
  /** Places that belong to it and do not lie below it. */
  also?: readonly string[];
  label: string;
  /** Shown where the navigation stands at the lower edge. */
  icon?: ReactNode;
};

export type NavProps = {
  items: readonly NavItem[];
  /** The path shown now: an item is current when this is its href, one of its places, or lies below; the longest wins. */
  currentPath: string;
};

const dockRoom = 5;

/** The main navigation: a row in the bar, and under 60 rem a dock at the lower edge with at most five places. */
export function Nav({ items, currentPath }: NavProps) {
  const current = currentHref(items, currentPath);
  const docked = items.length > dockRoom ? items.slice(0, dockRoom - 1) : items;
  const rest = items.slice(docked.length);
  return (
    <>
      <nav className="ui-nav" aria-label="Main">
        {items.map((item) => (
          <Link key={item.href} href={item.href} tone="bare" aria-current={item.href === current ? "page" : undefined}>
            <span data-text={item.label}>{item.label}</span>
          </Link>
        ))}
      </nav>
      <nav className="ui-dock" aria-label="Main">
        {docked.map((item) => (
          <Link
            key={item.href}
            href={item.href}
            tone="bare"
            aria-current={item.href === current ? "page" : undefined}
            data-current={item.href === current}
          >
            {item.icon}
            <span>{item.label}</span>
          </Link>
        ))}
        {rest.length > 0 ? <More items={rest} current={current} /> : null}
      </nav>
    </>
  );
}

function More({ items, current }: { items: readonly NavItem[]; current: string | undefined }) {
  return (
    <Menu
      side="top"
      gap={8}
      trigger={
        <button type="button" data-current={items.some((item) => item.href === current)}>
          <Ellipsis aria-hidden="true" />
          <span>More</span>
        </button>
      }
    >
      {items.map((item) => (
        <MenuLink key={item.href} href={item.href} icon={item.icon} isCurrent={item.href === current}>
          {item.label}
        </MenuLink>
      ))}
    </Menu>
  );
}

/** The href of the item that `path` belongs to, by the longest match on whole segments. */
export function currentHref(items: readonly Pick<NavItem, "href" | "also">[], path: string): string | undefined {
  return items
    .flatMap(({ href, also = [] }) => [href, ...also].map((place) => ({ href, place })))
    .filter(({ place }) => path === place || path.startsWith(place.endsWith("/") ? place : `${place}/`))
    .sort((a, b) => b.place.length - a.place.length)[0]?.href;
}
