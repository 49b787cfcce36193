"use client";

import { KEPT_AFTER_ERASURE } from "@starboard/domain/kept-after-erasure";
import { PageHeader } from "@starboard/ui/page-header";
import { timeWords } from "@starboard/ui/time-words";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";

const LOOKS_AGAIN_MS = 2_000;
/** What an erasure counts, in the order in which it is told: one of it, and several. */
const COUNTED: readonly [what: string, one: string, many: string][] = [
  ["accounts", "account, with its name, address, sessions and tokens", "accounts"],
  [
    "stories",
    "story, with its versions, scores, practice and reviews",
    "stories, with their versions, scores, practice and reviews",
  ],
  ["memberships", "membership of an organisation", "memberships of organisations"],
  ["invitations", "invitation to your address", "invitations to your address"],
  ["notifications", "notification", "notifications"],
  ["digests", "daily digest", "daily digests"],
  ["keptMails", "mail", "mails"],
];

/** For who was erased: how far it is, what went and what stays. The page's address is the receipt. */
export function ErasureReceipt({ token }: { token: string }) {
  const { data } = useSuspenseQuery({
    ...useTRPC().privacy.receipt.queryOptions({ token }),
    refetchInterval: ({ state }) => (state.data?.doneAt ? false : LOOKS_AGAIN_MS),
  });
  const { createdAt, doneAt, receipt } = data;
  const moment = (at: Date) => timeWords(at, "moment", { timeZone: "UTC", now: at, locale: "en-GB" });
  return (
    <>
      <PageHeader
        title={doneAt ? "You are erased." : "You are signed out, and being erased."}
        lede={
          doneAt
            ? `Finished on ${moment(doneAt)} (UTC).`
            : `Asked for on ${moment(createdAt)} (UTC). It takes a moment.`
        }
        sub="This page’s address is your receipt. It is kept for a year."
      />
      <div className="grid gap-6" role="status">
        {receipt ? (
          <section aria-label="What went">
            <h2 className="mb-2 font-semibold">What went</h2>
            <ul className="grid list-disc gap-1.5 pl-5">
              {COUNTED.flatMap(([what, one, many]) => {
                const count = receipt[what] ?? 0;
                return count === 0 ? [] : <li key={what}>{`${count} ${count === 1 ? one : many}`}</li>;
              })}
            </ul>
          </section>
        ) : null}
        <section aria-label="What stays">
          <h2 className="mb-2 font-semibold">What stays, and why</h2>
          <ul className="grid list-disc gap-1.5 pl-5 text-ink-2">
            {KEPT_AFTER_ERASURE.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
