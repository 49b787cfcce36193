"use client";

import { AppBar } from "@starboard/ui/app-bar";
import { Wordmark } from "@starboard/ui/mark";
import { Nav } from "@starboard/ui/nav";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { ThemeButton } from "./app-providers.tsx";
import { Bell } from "./bell.tsx";
import { LiveHints } from "./live-hints.tsx";
import { navItems } from "./nav-items.tsx";
import { OrganisationMenu } from "./organisation-menu.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { useHere } from "./use-here.ts";

/** The frame of every page inside an organisation: what the person may reach here, and the live hints. */
export function OrgFrame({ org, children }: { org: string; children: ReactNode }) {
  const { actor, organisation } = useHere();
  const path = usePathname();
  return (
    <>
      <AppBar
        mark={
          <>
            <Wordmark name="Starboard" href={`/o/${org}`} compact />
            <OrganisationMenu />
          </>
        }
        tools={
          <>
            <Bell org={org} />
            <span className="max-sm:hidden">
              <ThemeButton />
            </span>
            <PersonMenu org={org} />
          </>
        }
      >
        <Nav items={navItems(actor, { org, isPersonal: organisation?.isPersonal ?? false })} currentPath={path} />
      </AppBar>
      <LiveHints org={org} />
      {children}
    </>
  );
}
