"use client";

import { can } from "@starboard/domain/access";
import { Avatar } from "@starboard/ui/avatar";
import { Button } from "@starboard/ui/button";
import { Menu, MenuChoices, MenuGroup, MenuItem, MenuLink, MenuRule } from "@starboard/ui/menu";
import { applyTheme, parseTheme } from "@starboard/ui/theme";
import { showToast } from "@starboard/ui/toast";
import { Bell, LogOut, Mails, Settings, Wrench } from "lucide-react";
import { useEffect, useState } from "react";
import { useHere } from "./use-here.ts";
import { useLeave } from "./use-leave.tsx";

/** What is the person's own: settings, notifications, appearance, the way out. */
export function PersonMenu({ org }: { org: string }) {
  const { actor, name, email, isEmbedded } = useHere();
  const { start, problem, question } = useLeave(actor.userId);
  useEffect(() => {
    if (problem)
      showToast({ title: "You are still signed in.", text: "The server did not answer. Try again.", tone: "failed" });
  }, [problem]);
  return (
    <>
      <Menu
        trigger={
          <Button tone="plain" aria-label={`${name}: account`} data-icon-only="">
            <Avatar name={name} />
          </Button>
        }
      >
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
        <MenuItem icon={<LogOut aria-hidden="true" />} onSelect={() => void start()}>
          Sign out
        </MenuItem>
      </Menu>
      {question}
    </>
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
