/** Keyed by organisation and id, and gone with its member. */
export const tableText = (
  name,
  call,
) => `import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";
import { memberships } from "./memberships.ts";

/** Tenant: what a member keeps here under a name. */
export const ${call} = pgTable(
  "${name}",
  {
    ...tenantId(),
    userId: uuid("user_id").notNull(),
    name: text("name").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("${name}_member").on(table.orgId, table.userId),
    foreignKey({
      columns: [table.orgId, table.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
`;

/** A person gets what the table holds of them, and after an erasure it holds nothing of them. */
export const tableTestText = (name, call) => `import { randomUUID } from "node:crypto";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { PASSWORD } from "@starboard/testing/password";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchExport, listExports, requestErasure, requestExport } from "./index.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

test("${name} stand in a person's own export, and go with the person", async () => {
  const organisation = await addTestOrganisation(database.app, "keeping");
  const [person, other] = [await organisation.add("Person", ["candidate"]), await organisation.add("Other", ["candidate"])];
  for (const { userId, name } of [person, other])
    await database.look("insert into ${name} (org_id, id, user_id, name, created_at) values ($1, $2, $3, $4, now())", [
      organisation.orgId,
      randomUUID(),
      userId,
      \`kept by \${name}\`,
    ]);
  const self = { runtime: database.app, userId: person.userId };
  await requestExport(self, {});
  await drainOutbox(database);
  const [ready] = await listExports(self, {});
  expect(ready?.receipt).toMatchObject({ ${call}: 1 });
  const { file } = await fetchExport(self, { requestId: ready?.id ?? "" });
  expect(file).toContain("kept by Person");
  expect(file).not.toContain("kept by Other");

  await requestErasure(self, { password: PASSWORD });
  await drainOutbox(database);
  expect(await database.look("select name from ${name}")).toEqual([{ name: "kept by Other" }]);
});
`;
