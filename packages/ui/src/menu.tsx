"use client";

import { type ReactNode, useContext } from "react";
import { deferFloating } from "./deferred.ts";
import { DeferredMenu } from "./deferred-menu.tsx";
import { Glyph } from "./glyph.tsx";
import { KeyHint } from "./key-hint.tsx";
import { Link } from "./link.tsx";
import { MenuParts } from "./menu-parts.ts";
import type { MenuProps } from "./menu-popup.tsx";

const popup = deferFloating(() => import("./menu-popup.tsx").then(({ MenuPopup }) => MenuPopup));

/** A menu of acts and links, opened by its trigger. Its code comes when the trigger is pointed at, focused or pressed. */
export const Menu = ({ trigger, ...props }: MenuProps) => <DeferredMenu of={popup} trigger={trigger} props={props} />;

/** The library's parts, which come with the menu that they stand in. */
function useParts() {
  const Base = useContext(MenuParts);
  if (!Base) throw new Error("A menu's parts stand in a menu.");
  return Base;
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
  const Base = useParts();
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
  end,
  isCurrent,
  children,
}: {
  href: string;
  icon?: ReactNode;
  hint?: ReactNode;
  end?: ReactNode;
  isCurrent?: boolean;
  children: ReactNode;
}) {
  const Base = useParts();
  return (
    <Base.LinkItem
      className="ui-menu-item"
      closeOnClick
      render={<Link href={href} tone="bare" aria-current={isCurrent ? "page" : undefined} />}
    >
      {icon}
      <span>
        {children}
        {hint ? <small>{hint}</small> : null}
      </span>
      {end}
    </Base.LinkItem>
  );
}

/** A hairline between groups. */
export function MenuRule() {
  const Base = useParts();
  return <Base.Separator className="ui-menu-rule" />;
}

/** A group with a quiet heading. */
export function MenuGroup({ label, children }: { label: ReactNode; children: ReactNode }) {
  const Base = useParts();
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
  const Base = useParts();
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
