"use client";

import { Button } from "@starboard/ui/button";
import { Menu, MenuItem, MenuRule } from "@starboard/ui/menu";
import { MoreHorizontal } from "lucide-react";
import type { Member } from "./member.ts";

export type PersonAct = "roles" | "cohort" | "sessions" | "suspend" | "restore" | "remove";

/** What this reader may do with one person; nothing is shown where there is nothing. */
export function MemberMenu({ person, onAct }: { person: Member; onAct: (act: PersonAct) => void }) {
  if (!person.maySetCohort) return null;
  return (
    <Menu
      trigger={
        <Button tone="plain" aria-label={`Change ${person.name}`} data-icon-only="">
          <MoreHorizontal aria-hidden="true" />
        </Button>
      }
    >
      <MenuItem onSelect={() => onAct("roles")}>Teams and roles…</MenuItem>
      <MenuItem onSelect={() => onAct("cohort")}>Cohort…</MenuItem>
      {person.maySeeSessions ? <MenuItem onSelect={() => onAct("sessions")}>Where they are signed in…</MenuItem> : null}
      {person.mayManage ? (
        <>
          <MenuRule />
          {person.state === "suspended" ? (
            <MenuItem onSelect={() => onAct("restore")}>Bring back…</MenuItem>
          ) : (
            <MenuItem onSelect={() => onAct("suspend")}>Suspend…</MenuItem>
          )}
          <MenuItem tone="danger" onSelect={() => onAct("remove")}>
            Remove…
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
