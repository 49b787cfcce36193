import type { TestDatabase } from "./test-database.ts";

/**
 * From here on the worker's connections ask the test for the time, wherever a statement says now(); connections that
 * are open already do not. @returns what sets it
 */
export async function setUpDatabaseClock(database: TestDatabase): Promise<(now: Date) => Promise<void>> {
  await database.look("create schema clock");
  await database.look("create table clock.time as select now() as at");
  await database.look(
    "create function clock.now() returns timestamptz language sql stable as 'select at from clock.time'",
  );
  await database.look("grant usage on schema clock to sb_worker");
  await database.look("grant select on clock.time to sb_worker");
  await database.look(`alter role sb_worker in database ${database.name} set search_path = clock, pg_catalog, public`);
  return async (now) => {
    await database.look("update clock.time set at = $1", [now]);
  };
}
