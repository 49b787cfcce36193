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
  /** What waits there; 0 shows nothing. */
  count?: number;
  /** Read out after the count, such as "waiting". */
  countLabel?: string;
};

export type NavProps = {
  items: readonly NavItem[];
  /** The path shown now: an item is current when this is its href, one of its places, or lies below; the longest wins. */
  currentPath: string;
  label?: string;
  moreLabel?: string;
};

const dockRoom = 5;

/** The main navigation: a row in the bar, and under 60 rem a dock at the lower edge with at most five places. */
export function Nav({ items, currentPath, label = "Main", moreLabel = "More" }: NavProps) {
  const current = currentHref(items, currentPath);
  const docked = items.length > dockRoom ? items.slice(0, dockRoom - 1) : items;
  const rest = items.slice(docked.length);
  return (
    <>
      <nav className="ui-nav" aria-label={label}>
        {items.map((item) => (
          <Link key={item.href} href={item.href} tone="bare" aria-current={item.href === current ? "page" : undefined}>
            <span data-text={item.label}>{item.label}</span>
            <Count item={item} />
          </Link>
        ))}
      </nav>
      <nav className="ui-dock" aria-label={label}>
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
            <Count item={item} />
          </Link>
        ))}
        {rest.length > 0 ? <More items={rest} current={current} label={moreLabel} /> : null}
      </nav>
    </>
  );
}

function More({ items, current, label }: { items: readonly NavItem[]; current: string | undefined; label: string }) {
  return (
    <Menu
      side="top"
      gap={8}
      trigger={
        <button type="button" data-current={items.some((item) => item.href === current)}>
          <Ellipsis aria-hidden="true" />
          <span>{label}</span>
        </button>
      }
    >
      {items.map((item) => (
        <MenuLink
          key={item.href}
          href={item.href}
          icon={item.icon}
          isCurrent={item.href === current}
          end={<Count item={item} />}
        >
          {item.label}
        </MenuLink>
      ))}
    </Menu>
  );
}

function Count({ item }: { item: NavItem }) {
  if (!item.count) return null;
  return (
    <span className="ui-count">
      {item.count > 99 ? "99+" : item.count}
      {item.countLabel ? <span className="ui-hidden"> {item.countLabel}</span> : null}
    </span>
  );
}

/** The href of the item that `path` belongs to, by the longest match on whole segments. */
export function currentHref(items: readonly Pick<NavItem, "href" | "also">[], path: string): string | undefined {
  return items
    .flatMap(({ href, also = [] }) => [href, ...also].map((place) => ({ href, place })))
    .filter(({ place }) => path === place || path.startsWith(place.endsWith("/") ? place : `${place}/`))
    .sort((a, b) => b.place.length - a.place.length)[0]?.href;
}
