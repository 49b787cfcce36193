"use client";

import { Glyph } from "@starboard/ui/glyph";
import { MenuGroup, MenuLink } from "@starboard/ui/menu";
import { MenuPopup } from "@starboard/ui/menu-popup";
import { House, Users } from "lucide-react";
import type { ComponentProps } from "react";
import { useHere } from "./use-here.ts";

/** The organisations that a person belongs to, which come when somebody asks for another. */
export function OrganisationMenuPopup({ link }: Pick<ComponentProps<typeof MenuPopup>, "link">) {
  const { organisation, organisations } = useHere();
  return (
    <MenuPopup link={link} align="start">
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
    </MenuPopup>
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
