import { LinkButton } from "@starboard/ui/link-button";
import { NotFound } from "@starboard/ui/not-found";

/** For an installation that has people, or a link without its token. */
export function SetUpClosed({ isSetUp }: { isSetUp: boolean }) {
  return isSetUp ? (
    <NotFound
      place="page"
      title="This Starboard has been set up already."
      actions={<LinkButton href="/signin">Go to sign-in</LinkButton>}
    >
      <p>Sign in, or ask its owner for an invitation.</p>
    </NotFound>
  ) : (
    <NotFound place="page" title="This set-up link is not whole.">
      <p>Copy the whole address from the log of this start: its end is what opens this page.</p>
    </NotFound>
  );
}
