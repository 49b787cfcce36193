"use client";

import { Forbidden } from "@starboard/ui/forbidden";
import { LinkButton } from "@starboard/ui/link-button";
import { Page } from "@starboard/ui/page";
import { useHere } from "./use-here.ts";

/** For a page of the organisation that this person's roles do not open. */
export function NotForYou() {
  const { name, organisation } = useHere();
  return (
    <Page>
      <Forbidden
        place="page"
        title="This page is not open to you."
        actions={<LinkButton href={`/o/${organisation?.slug ?? ""}`}>Go to your start page</LinkButton>}
      >
        <p>
          You are signed in as {name}. What you may open in {organisation?.name} depends on your roles there; its leads
          and owners can change them.
        </p>
      </Forbidden>
    </Page>
  );
}
