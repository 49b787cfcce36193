"use client";

import { useHere } from "./use-here.ts";

/** To where a second factor is turned on: in the person's own space, which asks for none, and beside what is written here. */
export function FactorLink() {
  const home = useHere().organisations.find(({ isPersonal }) => isPersonal);
  return (
    <a
      className="ui-link"
      href={home ? `/o/${home.slug}/settings#second-factor` : "/"}
      target="_blank"
      rel="noreferrer"
    >
      Turn it on in a new tab
    </a>
  );
}
