import { COMPANY_PROFILES } from "@starboard/domain/company-profile";
import { date, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";
import { memberships } from "./memberships.ts";

/** Tenant: an interview that a person has ahead of them, for their own eyes. */
export const interviews = pgTable(
  "interviews",
  {
    ...tenantId(),
    userId: uuid("user_id").notNull(),
    /** In the person's own zone, which may change with them: an interview is on a day, wherever they are. */
    day: date("day", { mode: "string" }).notNull(),
    organisation: text("organisation").notNull(),
    role: text("role").notNull(),
    profile: text("profile", { enum: COMPANY_PROFILES }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("interviews_person").on(table.orgId, table.userId),
    foreignKey({
      columns: [table.orgId, table.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }),
  ],
);
