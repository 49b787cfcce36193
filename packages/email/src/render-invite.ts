import { layOutMail } from "./layout.ts";
import type { RenderedMail } from "./rendered-mail.ts";

interface Invite {
  organisation: string;
  inviter: string;
  roles: readonly string[];
  link: string;
  /** The day on which it ends, in words. */
  until: string;
}

export function renderInvite({ organisation, inviter, roles, link, until }: Invite): RenderedMail {
  return layOutMail({
    subject: `${inviter} invites you to ${organisation} on Starboard`,
    greeting: "Hello,",
    paragraphs: [
      `${inviter} invites you to ${organisation} as ${roles.join(" and ")}.`,
      `On Starboard people prepare their interview stories and have them reviewed. The link works once, until ${until}.`,
    ],
    action: { label: "Accept the invitation", link },
    footer: "If you do not know the sender, leave this mail alone: nothing happens without you.",
  });
}
