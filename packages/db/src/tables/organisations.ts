import type { ReadinessSettings } from "@starboard/domain/readiness";
import { boolean, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";

/** Tenant: the organisation itself; its id is the tenant. */
export const organisations = pgTable("organisations", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
  slug: text("slug").notNull().unique(),
  timeZone: text("time_zone").notNull(),
  /** Somebody's own space: an organisation of one. */
  isPersonal: boolean("is_personal").notNull().default(false),
  /** Null means the product's default. */
  readiness: jsonb("readiness").$type<ReadinessSettings>(),
  /** Who registers by the organisation's own address becomes a candidate of this team; null while nobody may. */
  registrationTeamId: uuid("registration_team_id"),
  createdAt: createdAt(),
});
