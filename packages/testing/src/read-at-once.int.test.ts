import { createPool, type Pool } from "@starboard/db/client";
import { plainLiteral, readAtOnce } from "@starboard/db/read-at-once";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "./test-database.ts";

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await openTestDatabase();
  // One connection, so that what a message leaves behind would be the next one's.
  pool = createPool({ url: database.appUrl, applicationName: "read-at-once", max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const ORG = "select current_setting('app.org_id', true) as org, current_setting('transaction_read_only') as read_only";
const enter = (id: string) => `select set_config('app.org_id', ${plainLiteral(id)}, true)`;

test("each statement reads in the view that the one before entered, and nobody after the last", async () => {
  const [, inside] = await readAtOnce(pool, [enter("one"), ORG]);
  expect(inside?.[0]).toEqual({ org: "one", read_only: "on" });
  const { rows } = await pool.query(ORG);
  expect(rows[0]).toMatchObject({ read_only: "off" });
  expect(rows[0].org || null).toBeNull();
});

test("nothing is left behind where a statement fails, and nothing can be written", async () => {
  await expect(readAtOnce(pool, [enter("one"), "select 1 / 0"])).rejects.toThrow("division by zero");
  await expect(readAtOnce(pool, ["update sign_in_attempts set failures = 0"])).rejects.toThrow("read-only");
  const { rows } = await pool.query(ORG);
  expect(rows[0].org || null).toBeNull();
  expect(rows[0].read_only).toBe("off");
});

test("a value stands in quotes and comes back as it is, or is refused", async () => {
  for (const value of ["01a2265f-9aeb-714c-a863-25ed3853698e", "2026-11-29T10:00:00.000Z", "harbour-street", ""]) {
    const [rows] = await readAtOnce(pool, [`select ${plainLiteral(value)} as value`]);
    expect(rows).toEqual([{ value }]);
  }
  const plain = /^[0-9A-Za-z.:-]*$/;
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("'", "a'b", "\\", "a\n", "$1", "a;b", "a b")),
      (value) => {
        fc.pre(!plain.test(value) || value.includes("\n"));
        expect(() => plainLiteral(value)).toThrow(TypeError);
      },
    ),
  );
});
