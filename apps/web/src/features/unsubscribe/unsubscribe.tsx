"use client";

import { subscriptionWords } from "@starboard/domain/notification-words";
import { Button } from "@starboard/ui/button";
import { Link } from "@starboard/ui/link";
import { PageHeader } from "@starboard/ui/page-header";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** The page behind a mail's link: one button, which works without a script and without a sign-in. */
export function Unsubscribe({ token }: { token: string }) {
  const { data } = useSuspenseQuery(useTRPC().mail.subscription.queryOptions({ token }));
  const { subscription, organisation, slug, isOff } = data;
  const words = subscriptionWords(subscription, "a mail when ");
  const preferences = <Link href={`/o/${slug}/settings#notifications`}>Choose what is mailed</Link>;
  if (isOff) {
    return (
      <>
        <PageHeader
          title="This is switched off."
          lede={`${organisation} does not send you ${words} any more. What happens still stands under the bell.`}
        />
        <p>{preferences}, and switch it on again there.</p>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="No more mails like this?"
        lede={`${organisation} sends you ${words}. What happens goes on standing under the bell.`}
      />
      <form method="post" action={`/api/unsubscribe/${token}`} className="grid justify-items-start gap-5">
        <Button type="submit" tone="primary">
          Switch it off
        </Button>
        <p className="text-note text-ink-2">{preferences}: other kinds, once a day, quiet hours.</p>
      </form>
    </>
  );
}
