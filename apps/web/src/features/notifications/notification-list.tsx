"use client";

import { Button } from "@starboard/ui/button";
import { EmptyState } from "@starboard/ui/empty-state";
import { Link } from "@starboard/ui/link";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { showToast } from "@starboard/ui/toast";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { groupByDay } from "./group-by-day.ts";
import { NotificationRow } from "./notification-row.tsx";
import { useMarkRead } from "./use-mark-read.ts";

const NEWEST = 100;

/** What happened, newest first, day by day. Opening one leads to its place and marks it as read. */
export function NotificationList({ org, now }: { org: string; now: string }) {
  const trpc = useTRPC();
  const { timeZone } = useHere();
  const { items, unread } = useSuspenseQuery(trpc.notification.list.queryOptions()).data;
  const markRead = useMarkRead();
  const markAll = () =>
    markRead.mutate(
      { notificationId: null },
      {
        onError: (error) =>
          showToast({ title: "Nothing was marked.", text: errorForScreen(error).message, tone: "failed" }),
      },
    );
  return (
    <Page width="form">
      <PageHeader
        title="Notifications"
        sub={
          <>
            {items.length > 0 ? `${unread > 0 ? `${unread} unread` : "All read"} · ` : null}
            <Link href={`/o/${org}/settings#notifications`}>Choose what is mailed</Link>
          </>
        }
        actions={
          unread > 0 ? (
            <Button onClick={markAll} busy={markRead.isPending && markRead.variables.notificationId === null}>
              Mark all as read
            </Button>
          ) : undefined
        }
      />
      {items.length === 0 ? (
        <EmptyState title="Nothing has happened yet.">
          <p>
            When somebody asks you for a review, finishes one of yours or answers a comment, it stands here, and the
            bell counts it.
          </p>
        </EmptyState>
      ) : null}
      {groupByDay(items, { timeZone, now: new Date(now) }).map((day) => (
        <section key={day.key} className="mt-8" aria-labelledby={`day-${day.key}`}>
          <h2 id={`day-${day.key}`} className="mb-1.5 font-semibold text-ink-2 text-note first-letter:uppercase">
            {day.label}
          </h2>
          <ul className="ui-row-list">
            {day.items.map((item) => (
              <NotificationRow
                key={item.id}
                item={item}
                href={`/o/${org}/${item.path}`}
                timeZone={timeZone}
                now={now}
                onOpen={() => item.readAt === null && markRead.mutate({ notificationId: item.id })}
              />
            ))}
          </ul>
        </section>
      ))}
      {items.length === NEWEST ? <p className="mt-6 text-fine text-ink-3">The newest {NEWEST} are shown.</p> : null}
    </Page>
  );
}
