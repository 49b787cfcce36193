"use client";

import { LinkButton } from "@starboard/ui/link-button";
import { Tooltip } from "@starboard/ui/tooltip";
import { useQuery } from "@tanstack/react-query";
import { Bell as BellIcon } from "lucide-react";
import { useTRPC } from "@/trpc/use-trpc.ts";

const MOST_SHOWN = 99;

/** How much is unread; leads to the notifications. */
export function Bell({ org }: { org: string }) {
  const trpc = useTRPC();
  const unread = useQuery(trpc.notification.list.queryOptions()).data?.unread ?? 0;
  const label = unread > 0 ? `Notifications, ${unread} unread` : "Notifications";
  return (
    <Tooltip label={label}>
      <LinkButton
        href={`/o/${org}/notifications`}
        tone="plain"
        aria-label={label}
        icon={<BellIcon aria-hidden="true" />}
        data-icon-only=""
      >
        {unread > 0 ? (
          <span className="ui-count" aria-hidden="true">
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </span>
        ) : null}
      </LinkButton>
    </Tooltip>
  );
}
