"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { Glyph } from "./glyph.tsx";
import { KeyHint } from "./key-hint.tsx";
import { Link } from "./link.tsx";

export type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement<Record<string, unknown>>;
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
};

/** A menu of acts and links, opened by its trigger. */
export function Menu({ trigger, children, align = "end", side = "bottom" }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="ui-pop-at" side={side} align={align} sideOffset={6} collisionPadding={8}>
          <Base.Popup className="ui-pop ui-menu">{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export type MenuItemProps = {
  children: ReactNode;
  icon?: ReactNode;
  hint?: ReactNode;
  /** The key that does the same. */
  keys?: string;
  tone?: "normal" | "danger";
  disabled?: boolean;
  onSelect: () => void;
};

/** An act. `danger` for what deletes, last in the menu. */
export function MenuItem({ children, icon, hint, keys, tone, disabled, onSelect }: MenuItemProps) {
  return (
    <Base.Item className="ui-menu-item" data-tone={tone} disabled={disabled} onClick={onSelect}>
      {icon}
      <span>
        {children}
        {hint ? <small>{hint}</small> : null}
      </span>
      {keys ? <KeyHint keys={keys} /> : null}
    </Base.Item>
  );
}

/** A place to go. */
export function MenuLink({
  href,
  icon,
  hint,
  children,
}: {
  href: string;
  icon?: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Base.LinkItem className="ui-menu-item" closeOnClick render={<Link href={href} tone="bare" />}>
      {icon}
      <span>
        {children}
        {hint ? <small>{hint}</small> : null}
      </span>
    </Base.LinkItem>
  );
}

/** A hairline between groups. */
export function MenuRule() {
  return <Base.Separator className="ui-menu-rule" />;
}

/** A group with a quiet heading. */
export function MenuGroup({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="ui-menu-label">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export type MenuChoicesProps = {
  label: ReactNode;
  value: string;
  onValueChange: (value: string) => void;
  options: readonly { value: string; label: string; hint?: string }[];
};

/** One of several, ticked. */
export function MenuChoices({ label, value, onValueChange, options }: MenuChoicesProps) {
  return (
    <Base.Group>
      <Base.GroupLabel className="ui-menu-label">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next: string) => onValueChange(next)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className="ui-menu-item" closeOnClick>
            <span>
              {option.label}
              {option.hint ? <small>{option.hint}</small> : null}
            </span>
            <Base.RadioItemIndicator data-check="" keepMounted>
              <Glyph name="tick" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}
