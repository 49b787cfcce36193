import type { MailPaces } from "@starboard/domain/mail-paces";
import { boolean, foreignKey, jsonb, pgTable, primaryKey, smallint, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { memberships } from "./memberships.ts";

/** Tenant: how a member wants to be written to; without a row, as the product and the organisation have it. */
export const mailPreferences = pgTable(
  "mail_preferences",
  {
    orgId: uuid("org_id").notNull(),
    userId: uuid("user_id").notNull(),
    /** Only what differs from the product's own choice. */
    paces: jsonb("paces").$type<MailPaces>().notNull(),
    /** Both null: the organisation's quiet hours. */
    quietFromHour: smallint("quiet_from_hour"),
    quietUntilHour: smallint("quiet_until_hour"),
    /** Null: no daily mail. */
    digestHour: smallint("digest_hour"),
    /** A lead's mail on Mondays. */
    hasLeadDigest: boolean("has_lead_digest").notNull().default(true),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.userId] }),
    foreignKey({
      columns: [table.orgId, table.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
