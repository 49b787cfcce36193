"use client";

import { Button } from "@starboard/ui/button";
import { Forbidden } from "@starboard/ui/forbidden";
import { Page } from "@starboard/ui/page";
import { leave } from "./leave.ts";

/** For someone whose last membership has ended. */
export function NoOrganisation({ name }: { name: string }) {
  return (
    <Page>
      <Forbidden
        place="page"
        title="You belong to no organisation any more."
        actions={<Button onClick={() => leave()}>Sign out</Button>}
      >
        <p>You are signed in as {name}. An invitation brings you back in; ask whoever leads your team for one.</p>
      </Forbidden>
    </Page>
  );
}
