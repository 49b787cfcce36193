import { LinkButton } from "@starboard/ui/link-button";
import { NotFound } from "@starboard/ui/not-found";
import { Page } from "@starboard/ui/page";

/** The link is over, was shut, or never was: the page does not say which. */
export function SharedOver() {
  return (
    <Page>
      <NotFound
        place="page"
        title="This link does not work any more."
        actions={<LinkButton href="/try">Write a story of your own</LinkButton>}
      >
        <p>Links to a story end after a while, and their author can shut them. Ask whoever sent it for a new one.</p>
      </NotFound>
    </Page>
  );
}
