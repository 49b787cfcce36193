import { LinkButton } from "@starboard/ui/link-button";
import { NotFound } from "@starboard/ui/not-found";
import { Page } from "@starboard/ui/page";

/** For an address with nothing behind it, or nothing that this person may see: both read alike on purpose. */
export function NothingHere({ home }: { home: string }) {
  return (
    <Page>
      <NotFound
        place="page"
        title="There is nothing here for you."
        actions={<LinkButton href={home}>Go to your start page</LinkButton>}
      >
        <p>
          The address may be wrong, what was here may be gone, or it belongs to people you do not work with. If somebody
          sent you the link, ask them.
        </p>
      </NotFound>
    </Page>
  );
}
