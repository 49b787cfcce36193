import { timestamp, uuid } from "drizzle-orm/pg-core";

/** Every tenant table begins with these two; `(org_id, id)` is its primary key. */
export const tenantId = () => ({ orgId: uuid("org_id").notNull(), id: uuid("id").notNull() });

export const createdAt = () => timestamp("created_at", { withTimezone: true, mode: "date" }).notNull();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
