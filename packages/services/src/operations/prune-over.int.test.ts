import { randomUUID } from "node:crypto";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { PASSWORD } from "@starboard/testing/password";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createToken, requestPasswordReset, requestSignInLink } from "../identity/index.ts";
import { startSecondFactor } from "../identity/second-factor.ts";
import { inviteMember } from "../organisation/index.ts";

let database: TestDatabase;
let person: TestPerson;
let teamId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  const organisation = await addTestOrganisation(database.app, "forgetful");
  person = await organisation.add("Forgotten", ["lead"]);
  teamId = organisation.teamId;
});
afterAll(() => database.drop());

const TABLES = [
  "mail_links",
  "password_resets",
  "sessions",
  "api_tokens",
  "sign_in_attempts",
  "rate_limits",
  "invites",
  "second_steps",
  "second_factors",
];
async function countRows() {
  const counts = TABLES.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  return (await database.look<Record<string, number>>(`select ${counts.join(", ")}`))[0] ?? {};
}

const pruneOn = async (day: string) => {
  await database.look(
    `insert into outbox (queue, job_name, dedupe_key, payload)
     values ('maintenance', 'maintenance.prune', $1, $2)`,
    [`maintenance.prune.${day}.0`, { day, round: 0 }],
  );
  await drainOutbox(database);
};

test("a delivery goes with its job, whatever it says of itself, and stays while its dead letter waits for a decision", async () => {
  const [over, waiting] = [randomUUID(), randomUUID()];
  for (const id of [over, waiting])
    await database.look(
      `insert into email_deliveries (id, template, subject_id, state, message_id, created_at)
       values ($1::uuid, 'digest', $1::uuid, 'sending', $1::uuid::text, now() - interval '31 days')`,
      [id],
    );
  await database.look(
    `insert into outbox (queue, job_name, dedupe_key, payload, dead_at) values ('mail', 'mail.deliver', $1, '{}', now())`,
    [`mail_${waiting}`],
  );
  await pruneOn("2025-12-31");
  expect(await database.look("select id from email_deliveries where state = 'sending'")).toEqual([{ id: waiting }]);
});

test("links, sessions, tokens, steps, counters and invitations go when they have been over long enough, and not before", async () => {
  const anyone = { runtime: database.app, userId: null };
  await requestSignInLink(anyone, { email: person.email });
  await requestPasswordReset(anyone, { email: person.email });
  await createToken({ runtime: database.app, userId: person.userId }, { name: "Old", scope: "read", days: 30 });
  await inviteMember(
    { runtime: database.app, actor: person.actor },
    { email: "asked@starboard.test", teamId, roles: ["coach"] },
  );
  await startSecondFactor({ runtime: database.app, userId: person.userId }, { password: PASSWORD });
  await database.look("insert into second_steps values ('x', $1, now(), now())", [person.userId]);
  await database.look("insert into rate_limits values ('mail:x', 1, (extract(epoch from now()) * 1000)::bigint)");
  const before = await countRows();
  await pruneOn("2026-01-01");
  expect(await countRows()).toEqual(before);

  const age = (table: string, column: string) =>
    database.look(`update ${table} set ${column} = now() - interval '31 days'`);
  for (const table of ["mail_links", "password_resets", "sessions", "api_tokens", "invites", "second_steps"])
    await age(table, "expires_at");
  await age("second_factors", "created_at");
  await age("sign_in_attempts", "window_ends_at");
  await database.look("update rate_limits set expire = expire - 2 * 86400000");
  await pruneOn("2026-01-02");
  expect(await countRows()).toEqual(Object.fromEntries(TABLES.map((table) => [table, 0])));
});
