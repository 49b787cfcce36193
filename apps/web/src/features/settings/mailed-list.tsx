"use client";

import { MAILED_KINDS, NOTIFICATION_KINDS, type NotificationKind } from "@starboard/domain/notification";
import { Link } from "@starboard/ui/link";
import { useHere } from "@/features/shell/index.ts";

const WORDS: Readonly<Record<NotificationKind, string>> = {
  "review-assigned": "somebody asks for your review",
  "review-submitted": "a review of yours is finished",
  "review-amended": "a coach amends a review of yours",
  "review-reassigned": "a lead gives your review to another coach",
  "review-reminder": "a review is due soon",
  "review-declined": "a coach cannot review, and you can ask again",
  "review-expired": "a review was not finished in time",
  "review-withdrawn": "a review is no longer needed",
  "review-unassigned": "no coach is free for somebody of your team",
  "review-escalated": "a review of somebody in your team is overdue",
  "comment-replied": "somebody answers a comment",
  "batch-finished": "an evaluation of all stories has finished",
  "member-changed": "your teams or roles change",
  "member-suspended": "your access to an organisation is suspended",
  "member-restored": "you are let in again",
  "member-removed": "you are removed from an organisation",
  "member-left": "somebody leaves an organisation that you own",
};

/** What goes out by mail now, and what is only told in the app. */
export function MailedList() {
  const { email, isEmbedded } = useHere();
  const others = NOTIFICATION_KINDS.filter((kind) => !MAILED_KINDS.includes(kind));
  return (
    <div className="grid gap-4 text-ink-2">
      <div>
        <p>To {email}, at once, when</p>
        <Kinds kinds={MAILED_KINDS} />
      </div>
      <div>
        <p>Under the bell, and once a day together by mail while you have not read them, when</p>
        <Kinds kinds={others} />
      </div>
      <p className="text-note">
        Links for a new password and invitations are mailed as well. None of this can be switched off yet.
        {isEmbedded ? (
          <>
            {" "}
            This installation has no mail server: mails are <Link href="/mailbox">kept here</Link> instead of sent.
          </>
        ) : null}
      </p>
    </div>
  );
}

function Kinds({ kinds }: { kinds: readonly NotificationKind[] }) {
  return (
    <ul className="mt-1 list-disc ps-5">
      {kinds.map((kind) => (
        <li key={kind}>{WORDS[kind]}</li>
      ))}
    </ul>
  );
}
