import { LinkButton } from "@starboard/ui/link-button";
import { NotFound } from "@starboard/ui/not-found";
import { Page } from "@starboard/ui/page";

/** For an address of no organisation, and of one that nobody may join by themselves. */
export function NotOpen() {
  return (
    <Page>
      <NotFound
        place="page"
        title="Nobody can join here by themselves."
        actions={<LinkButton href="/signin">Go to sign-in</LinkButton>}
      >
        <p>Look at the address again, or ask whoever leads the organisation for an invitation.</p>
      </NotFound>
    </Page>
  );
}
