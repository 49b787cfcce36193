import { createPool, type Pool } from "@starboard/db/client";
import { PASSWORD } from "@starboard/testing/password";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findWhoAsks } from "./find-who-asks.ts";
import { signIn } from "./index.ts";

let database: TestDatabase;
let pool: Pool;
let organisation: TestOrganisation;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "asking");
  // One connection, so that what a statement leaves behind would be the next one's.
  pool = createPool({ url: database.appUrl, applicationName: "who-asks", max: 1, keepsPlans: true });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const ask = (id: string, slug: string | null) =>
  findWhoAsks(pool, { in: "sessions", id }, { slug, now: database.app.clock.now() });

test("each asks in their own view, often enough for plans to be kept, and nobody reads in it afterwards", async () => {
  const people = [await organisation.add("One", ["candidate"]), await organisation.add("Other", ["lead", "coach"])];
  const sessions = await Promise.all(
    people.map(({ email }) => signIn(database.app, { email, password: PASSWORD }, "browser")),
  );
  for (let turn = 0; turn < 20; turn += 1) {
    const at = turn % 2;
    const found = await ask(sessions[at]?.sessionId ?? "", "asking");
    expect(found?.actor).toMatchObject({ userId: people[at]?.userId, orgId: organisation.orgId });
    expect(found?.actor?.seats.map(({ roles }) => roles.toSorted())).toEqual([
      at === 0 ? ["candidate"] : ["coach", "lead"],
    ]);
    const { rows } = await pool.query(
      "select nullif(current_setting('app.org_id', true), '') as org, nullif(current_setting('app.user_id', true), '') as who",
    );
    expect(rows).toEqual([{ org: null, who: null }]);
  }
});

test("an address that is none, and a session that is none, find nobody's part and nobody", async () => {
  const { email } = await organisation.add("Third", ["candidate"]);
  const { sessionId } = await signIn(database.app, { email, password: PASSWORD }, "browser");
  for (const slug of ["elsewhere", "as king", "\u0000", "asking' or 'a' = 'a", null]) {
    const found = await ask(sessionId, slug);
    expect(found?.person).toMatchObject({ email });
    expect(found?.actor, String(slug)).toBeNull();
  }
  expect(await ask("01a2265f-9aeb-714c-a863-25ed3853698e", "asking")).toBeNull();
});

test("it may be asked by the logins of web and worker alone, with no more rights than theirs, and may write nothing", async () => {
  const rows = await database.look(
    `select has_function_privilege('sb_app', oid, 'execute') as app, has_function_privilege('sb_lookup', oid, 'execute') as others,
       prosecdef as lends, provolatile::text as writes from pg_proc where proname = 'who_asks'`,
  );
  expect(rows).toEqual([{ app: true, others: false, lends: false, writes: "s" }]);
});
