"use client";

import { can } from "@starboard/domain/access";
import { MenuChoices, MenuGroup, MenuItem, MenuLink, MenuRule } from "@starboard/ui/menu";
import { MenuPopup } from "@starboard/ui/menu-popup";
import { applyTheme, parseTheme } from "@starboard/ui/theme";
import { Bell, LogOut, Mails, Settings, Wrench } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { useHere } from "./use-here.ts";

export interface PersonMenuPopupProps extends Pick<ComponentProps<typeof MenuPopup>, "link"> {
  org: string;
  onLeave: () => void;
}

/** The lines of the person's menu, which come when somebody opens it. */
export function PersonMenuPopup({ link, org, onLeave }: PersonMenuPopupProps) {
  const { actor, name, email, isEmbedded } = useHere();
  return (
    <MenuPopup link={link}>
      <MenuGroup
        label={
          <>
            <b className="block text-ink">{name}</b>
            {email}
          </>
        }
      >
        <MenuLink href={`/o/${org}/settings`} icon={<Settings aria-hidden="true" />}>
          Settings
        </MenuLink>
        <MenuLink href={`/o/${org}/notifications`} icon={<Bell aria-hidden="true" />}>
          Notifications
        </MenuLink>
        {can(actor, "dead-letter.read", {}) ? (
          <MenuLink href={`/o/${org}/operations`} icon={<Wrench aria-hidden="true" />}>
            Operations
          </MenuLink>
        ) : null}
        {isEmbedded ? (
          <MenuLink href="/mailbox" icon={<Mails aria-hidden="true" />} hint="Kept here instead of sent">
            Mails
          </MenuLink>
        ) : null}
      </MenuGroup>
      <MenuRule />
      <ThemeChoices />
      <MenuRule />
      <MenuItem icon={<LogOut aria-hidden="true" />} onSelect={onLeave}>
        Sign out
      </MenuItem>
    </MenuPopup>
  );
}

function ThemeChoices() {
  // The menu is on the page only while it is open, so the document is there to ask.
  const [theme, setTheme] = useState(() => document.documentElement.dataset.theme ?? "system");
  return (
    <MenuChoices
      label="Appearance"
      value={theme}
      onValueChange={(value) => {
        setTheme(value);
        applyTheme(parseTheme(value));
      }}
      options={[
        { value: "system", label: "As the system" },
        { value: "light", label: "Light" },
        { value: "dark", label: "Dark" },
      ]}
    />
  );
}
