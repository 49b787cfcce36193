import { LinkButton } from "@starboard/ui/link-button";
import { NotFound } from "@starboard/ui/not-found";
import { Page } from "@starboard/ui/page";

/** For a link that opens nothing any more. */
export function InvitationOver() {
  return (
    <Page>
      <NotFound
        place="page"
        title="This invitation does not work any more."
        actions={<LinkButton href="/signin">Go to sign-in</LinkButton>}
      >
        <p>
          It has been used, taken back, or is older than seven days. Ask whoever invited you for a new one; if you have
          joined already, sign in.
        </p>
      </NotFound>
    </Page>
  );
}
