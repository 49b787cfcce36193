"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { subscriptionWords } from "@starboard/domain/notification-words";
import { SENT_MAILS_DAYS } from "@starboard/domain/retention";
import { RelativeTime } from "@starboard/ui/relative-time";
import { TextButton } from "@starboard/ui/text-button";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useHere } from "@/features/shell/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

type Mail = RouterOutputs["mail"]["toMe"][number];

const FIRST = 5;
const STATES: Readonly<Record<Mail["state"], string>> = {
  queued: "waits to be sent",
  sending: "is being sent",
  sent: "sent",
  failed: "not sent: it was read, switched off or over before, or no mail server took it",
};

/** What this organisation has mailed to the person, the newest first. */
export function MailHistory({ renderedAt }: { renderedAt: number }) {
  const { timeZone } = useHere();
  const { data: mails } = useSuspenseQuery(useTRPC().mail.toMe.queryOptions());
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? mails : mails.slice(0, FIRST);
  return (
    <section aria-labelledby="mails-to-you" className="grid justify-items-start gap-2">
      <h3 id="mails-to-you" className="font-semibold text-note">
        Mails to you
      </h3>
      {mails.length === 0 ? (
        <p className="text-note text-ink-2">None in the last {SENT_MAILS_DAYS} days.</p>
      ) : (
        <ul className="w-full">
          {shown.map(({ id, kind, state, createdAt, sentAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 border-rule-2 border-b py-2"
            >
              <span className="min-w-0 first-letter:uppercase">{subscriptionWords(kind ?? "digest")}</span>
              <span className="text-fine text-ink-3">
                {STATES[state]}, <RelativeTime at={sentAt ?? createdAt} now={renderedAt} timeZone={timeZone} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {shown.length < mails.length ? (
        <TextButton onClick={() => setWhole(true)}>Show all {mails.length}</TextButton>
      ) : null}
      <p className="text-fine text-ink-3">
        Kept for {SENT_MAILS_DAYS} days. Mails about your account itself, such as a link for a new password, are always
        sent and not listed here.
      </p>
    </section>
  );
}
