import { MAIL_PACES } from "@starboard/domain/mail-paces";
import { NOTIFICATION_KINDS } from "@starboard/domain/notification-kinds";
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, tenantId } from "./columns.ts";

/** Tenant: one thing one person should know; the words are made when it is shown. */
export const notifications = pgTable(
  "notifications",
  {
    ...tenantId(),
    userId: uuid("user_id").notNull(),
    kind: text("kind", { enum: NOTIFICATION_KINDS }).notNull(),
    /** A review request or a batch, as the kind says. */
    subjectId: uuid("subject_id").notNull(),
    actorId: uuid("actor_id"),
    /** The event it tells of: the same event told twice is one row. */
    eventId: uuid("event_id").notNull(),
    createdAt: createdAt(),
    readAt: instant("read_at"),
    /** How it was decided to mail it when it came. */
    mailPace: text("mail_pace", { enum: MAIL_PACES }).notNull().default("daily"),
    /** The digest that told of it; null while it waits for one, or where there is none. */
    digestId: uuid("digest_id"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("notifications_user").on(table.orgId, table.userId, table.createdAt),
    uniqueIndex("notifications_event").on(table.orgId, table.userId, table.eventId),
  ],
);
