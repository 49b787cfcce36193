"use client";

import { Button } from "@starboard/ui/button";
import { deferFloating } from "@starboard/ui/deferred";
import { DeferredMenu } from "@starboard/ui/deferred-menu";
import { ChevronsUpDown } from "lucide-react";
import { useHere } from "./use-here.ts";

const popup = deferFloating(() =>
  import("./organisation-menu-popup.tsx").then(({ OrganisationMenuPopup }) => OrganisationMenuPopup),
);

/** Which organisation this is, and the way to the others. */
export function OrganisationMenu() {
  const name = useHere().organisation?.name ?? "";
  return (
    <DeferredMenu
      of={popup}
      props={{}}
      trigger={
        <Button
          tone="plain"
          size="small"
          className="min-w-0 shrink! justify-start"
          aria-label={`${name}: choose another organisation`}
          iconEnd={<ChevronsUpDown aria-hidden="true" className="text-ink-3" />}
        >
          <span className="truncate font-semibold text-ink">{name}</span>
        </Button>
      }
    />
  );
}
