import { SUBSCRIPTIONS } from "@starboard/domain/mail-preference";
import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.ts";

export const DELIVERY_STATES = ["queued", "sending", "sent", "failed"] as const;
export const MAIL_TEMPLATES = [
  "notification",
  "password-reset",
  "sign-in",
  "address",
  "address-changed",
  "password-changed",
  "signed-out-by-owner",
  "second-factor-on",
  "second-factor-off",
  "second-factor-codes",
  "second-factor-recovery",
  "invite",
  "register",
  "digest",
  "lead-digest",
] as const;

/** Plumbing: the life of one mail; address and words are looked up when it is sent. */
export const emailDeliveries = pgTable(
  "email_deliveries",
  {
    id: uuid("id").primaryKey(),
    orgId: uuid("org_id"),
    template: text("template", { enum: MAIL_TEMPLATES }).notNull(),
    /** A notification, a password reset or an invite, as the template says. */
    subjectId: uuid("subject_id").notNull(),
    /** Whose mail it is, where it is a member's or tells what happened to the account; null of links and of invitations. */
    userId: uuid("user_id"),
    /** What it tells a member of. */
    kind: text("kind", { enum: SUBSCRIPTIONS }),
    params: jsonb("params").$type<Record<string, string>>(),
    state: text("state", { enum: DELIVERY_STATES }).notNull().default("queued"),
    messageId: text("message_id").notNull().unique(),
    attempts: integer("attempts").notNull().default(0),
    createdAt: createdAt(),
    sentAt: instant("sent_at"),
  },
  (table) => [index("email_deliveries_user").on(table.orgId, table.userId, table.createdAt)],
);
