import { users } from "@starboard/db/tables/users";
import { withPerson } from "@starboard/db/transaction";
import { asc, eq } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";

/** The demo's people for the one-click door, by id. Asked for only where that door exists. */
export const listDemoPeople = (runtime: Runtime) =>
  withPerson(runtime.pool, null, (tx) =>
    tx.select({ id: users.id, name: users.name, email: users.email }).from(users).where(eq(users.isDemo, true)).orderBy(asc(users.id)),
  );
