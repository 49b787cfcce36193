"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export type Tab = { value: string; label: ReactNode; count?: number; panel: ReactNode; disabled?: boolean };

export type TabsProps = {
  label: string;
  tabs: readonly Tab[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
};

/** Views of one thing on one page. Where each view has its address, take `TabLinks`. */
export function Tabs({ label, tabs, value, defaultValue, onValueChange }: TabsProps) {
  return (
    <Base.Root
      value={value}
      defaultValue={defaultValue ?? tabs[0]?.value}
      onValueChange={(next: string) => onValueChange?.(next)}
    >
      <Base.List className="ui-tabs-list" aria-label={label}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className="ui-tab" disabled={tab.disabled}>
            {tab.label}
            {tab.count === undefined ? null : <span className="ui-count">{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="ui-tab-panel">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

export type TabLinksProps = {
  label: string;
  links: readonly { href: string; label: ReactNode; count?: number }[];
  currentHref: string;
};

/** Views that are pages of their own, looking like tabs. */
export function TabLinks({ label, links, currentHref }: TabLinksProps) {
  return (
    <nav className="ui-tabs-list" aria-label={label}>
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          tone="bare"
          className="ui-tab"
          aria-current={link.href === currentHref ? "page" : undefined}
        >
          {link.label}
          {link.count === undefined ? null : <span className="ui-count">{link.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
