"use client";

import { Button } from "@starboard/ui/button";
import { Glyph } from "@starboard/ui/glyph";
import { Menu, MenuGroup, MenuLink } from "@starboard/ui/menu";
import { ChevronsUpDown, House, Users } from "lucide-react";
import { useHere } from "./use-here.ts";

/** Which organisation this is, and the way to the others. */
export function OrganisationMenu() {
  const { organisation, organisations } = useHere();
  const name = organisation?.name ?? "";
  return (
    <Menu
      align="start"
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
    >
      <MenuGroup label="You belong to">
        {organisations.map(({ id, slug, name: label, isPersonal }) => (
          <MenuLink
            key={id}
            href={`/o/${slug}`}
            icon={isPersonal ? <House aria-hidden="true" /> : <Users aria-hidden="true" />}
            hint={hintFor({ isPersonal, isHere: id === organisation?.id })}
          >
            {label}
          </MenuLink>
        ))}
      </MenuGroup>
    </Menu>
  );
}

function hintFor({ isPersonal, isHere }: { isPersonal: boolean; isHere: boolean }) {
  if (!(isPersonal || isHere)) return undefined;
  return (
    <>
      {isPersonal ? "Only you see what is in it" : null}
      {isPersonal && isHere ? " · " : null}
      {isHere ? (
        <>
          <Glyph name="tick" /> You are here
        </>
      ) : null}
    </>
  );
}
