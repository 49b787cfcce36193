const number = (value) => String(value).replace(/(\d)(\d{3})$/, "$1_$2");

/** The contract: ids only, and a key under which the effect is known for ever. */
export const jobText = (name, { call, file }, { queue, attempts, backoffMs, timeoutMs }) =>
  `import { Id, OrgId } from "@starboard/domain/identifier";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Once for each subject, however often it is asked for. */
export const ${call} = defineJob({
  name: "${name}",
  queue: "${queue}",
  payload: z.object({ orgId: OrgId, subjectId: Id }),
  key: ({ orgId, subjectId }) => \`${file.replaceAll("-", "")}_\${orgId}_\${subjectId}\`,
  attempts: ${attempts},
  backoffMs: ${number(backoffMs)},
  timeoutMs: ${number(timeoutMs)},
});
`;

/** The effect as it begins: fenced by its outbox row, with an entry in the audit log. */
export const effectText = (name, { call, file }) =>
  `import { ${call} as ${call}Job } from "@starboard/jobs/contracts/${file}";
import { defineEffect } from "../verb/define-effect.ts";

/** Leaves an entry in the audit log that it was here; a second delivery leaves no second one. */
export const ${call} = defineEffect({
  action: "${name}",
  job: ${call}Job,
  compute: async () => null,
  apply: async ({ payload: { subjectId }, audit }) => {
    audit({ subjectId });
  },
});
`;

export const effectTestText = (name, { door, procedure }) =>
  `import { systemCallerFor } from "@starboard/testing/drain-outbox";
import { setJobScene } from "@starboard/testing/job-scenes";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

test("${name} takes effect once, also when it is delivered twice at a time and once more", async () => {
  const { id, payload } = await setJobScene(database, "${name}");
  const deliver = () => systemCallerFor(database, Number(id)).${door}.${procedure}(payload as never);
  await Promise.all([deliver(), deliver()]);
  await deliver();
  const [row] = await database.look("select done_at, dead_at from outbox where id = $1", [id]);
  expect(row).toEqual({ done_at: expect.any(Date), dead_at: null });
  const entries = await database.look("select actor_id, subject_id from audit_entries where action = '${name}'");
  expect(entries).toEqual([{ actor_id: null, subject_id: (payload as { subjectId: string }).subjectId }]);
});
`;
