"use client";

import { can } from "@starboard/domain/access";
import { AppBar } from "@starboard/ui/app-bar";
import { Wordmark } from "@starboard/ui/mark";
import { Nav } from "@starboard/ui/nav";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { LiveHints } from "./live-hints.tsx";
import { useHere } from "./use-here.ts";

/** The frame of every page inside an organisation: what the person may reach here, and the live hints. */
export function OrgFrame({ org, children }: { org: string; children: ReactNode }) {
  const { actor } = useHere();
  const path = usePathname();
  const at = (page: string) => `/o/${org}/${page}`;
  const items = [
    { label: "Stories", href: at("stories") },
    ...(can(actor, "desk.read", {}) ? [{ label: "Desk", href: at("desk") }] : []),
    ...(can(actor, "readiness.read", {})
      ? [
          { label: "Team", href: at("team") },
          { label: "Evaluations", href: at("batches") },
          { label: "People", href: at("people") },
        ]
      : []),
  ];
  return (
    <>
      <LiveHints org={org} />
      <AppBar mark={<Wordmark name="Starboard" href={at("stories")} compact />}>
        <Nav items={items} currentPath={path} />
      </AppBar>
      {children}
    </>
  );
}
