"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Link } from "@starboard/ui/link";
import { RelativeTime } from "@starboard/ui/relative-time";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import {
  AtSign,
  ChartColumn,
  CircleAlert,
  ClipboardCheck,
  Clock,
  ListTodo,
  LogOut,
  type LucideIcon,
  MessageSquare,
  PenLine,
  Scale,
  Undo2,
  Users,
} from "lucide-react";

type Item = RouterOutputs["notification"]["list"]["items"][number];

const ICONS: Readonly<Record<Item["kind"], LucideIcon>> = {
  "review-assigned": PenLine,
  "review-submitted": ClipboardCheck,
  "review-amended": ClipboardCheck,
  "review-reassigned": Undo2,
  "review-withdrawn": Undo2,
  "review-declined": Undo2,
  "review-reminder": Clock,
  "review-expired": Clock,
  "review-unassigned": CircleAlert,
  "review-escalated": CircleAlert,
  "comment-mentioned": AtSign,
  "comment-replied": MessageSquare,
  "round-opened": Users,
  "assignment-given": ListTodo,
  "assignment-reminder": Clock,
  "batch-finished": ChartColumn,
  "rules-changed": Scale,
  "member-changed": Users,
  "member-suspended": CircleAlert,
  "member-restored": Users,
  "member-removed": CircleAlert,
  "member-left": LogOut,
};

export interface NotificationRowProps {
  item: Item;
  href: string;
  timeZone: string;
  now: string;
  onOpen: () => void;
}

/** One sentence that leads to its place; what is unread is marked in words too. */
export function NotificationRow({ item, href, timeZone, now, onOpen }: NotificationRowProps) {
  const Icon = ICONS[item.kind];
  const isUnread = item.readAt === null;
  return (
    <li data-fresh={isUnread}>
      <Link href={href} tone="bare" className="ui-row" onClick={onOpen} onAuxClick={onOpen}>
        <Icon aria-hidden="true" />
        <span className="ui-row-text">
          <span className={isUnread ? "font-semibold text-ink text-ui" : "text-ui"}>
            {isUnread ? <VisuallyHidden>Unread: </VisuallyHidden> : null}
            {item.sentence}
          </span>
          <span className="text-fine text-ink-3">
            <RelativeTime at={item.createdAt} now={now} timeZone={timeZone} form="time" />
          </span>
        </span>
      </Link>
    </li>
  );
}
