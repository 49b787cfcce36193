import { DEFAULT_ORGANISATION } from "@starboard/domain/organisation-defaults";
import type { ReadinessChanges } from "@starboard/domain/readiness-settings";
import { VISIBILITIES } from "@starboard/domain/story";
import { boolean, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";

/** Tenant: the organisation itself; its id is the tenant. */
export const organisations = pgTable("organisations", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
  slug: text("slug").notNull().unique(),
  timeZone: text("time_zone").notNull(),
  /** Somebody's own space: an organisation of one. */
  isPersonal: boolean("is_personal").notNull().default(false),
  /** The numbers that differ from the product's. */
  readiness: jsonb("readiness").$type<ReadinessChanges>(),
  /** On the clocks of whoever gets a reminder. */
  quietFromHour: smallint("quiet_from_hour").notNull().default(DEFAULT_ORGANISATION.quietFromHour),
  quietUntilHour: smallint("quiet_until_hour").notNull().default(DEFAULT_ORGANISATION.quietUntilHour),
  /** Of a coach who joins. */
  reviewCapacity: smallint("review_capacity").notNull().default(DEFAULT_ORGANISATION.reviewCapacity),
  newStoryVisibility: text("new_story_visibility", { enum: VISIBILITIES })
    .notNull()
    .default(DEFAULT_ORGANISATION.newStoryVisibility),
  /** Who registers by the organisation's own address becomes a candidate of this team; null while nobody may. */
  registrationTeamId: uuid("registration_team_id"),
  /** Shut to every member, in each session and token, who has no second factor on. */
  requiresSecondFactor: boolean("requires_second_factor").notNull().default(false),
  /** After so many days what somebody who has left wrote here is deleted; null where it is kept. */
  leaverDays: smallint("leaver_days"),
  createdAt: createdAt(),
});
