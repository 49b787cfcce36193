import { drainOutbox } from "@starboard/testing/drain-outbox";
import { PASSWORD } from "@starboard/testing/password";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation } from "@starboard/testing/world";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn, signInByCode } from "../identity/index.ts";
import { confirmSecondFactor, startSecondFactor } from "../identity/second-factor.ts";
import { fetchExport, listExports, requestErasure, requestExport } from "./index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

test("the export tells of a second factor without its secrets, and an erasure leaves nothing of it", async () => {
  const organisation = await addTestOrganisation(database.app, "factors");
  const person = await organisation.add("Careful", ["candidate"]);
  const self = { runtime: database.app, userId: person.userId };
  const secret = (await startSecondFactor(self, { password: PASSWORD })).text.replaceAll(" ", "");
  const code = new TOTP({ secret }).generate();
  const { recoveryCodes } = await confirmSecondFactor(self, { code, sessionId: person.sessionId });
  const step = await signIn(database.app, { email: person.email, password: PASSWORD }, "test").catch((error) => error);
  await expect(signInByCode(database.app, { token: step.token, code: "000000" }, "test")).rejects.toThrow();
  await drainOutbox(database);
  const counts = async () => {
    const own = ["second_factors", "recovery_codes", "second_steps", "email_deliveries"].map(
      (table) => `(select count(*)::int from ${table} where user_id = $1) as ${table}`,
    );
    const [row] = await database.look<Record<string, number>>(
      `select ${own.join(", ")}, (select count(*)::int from sign_in_attempts where key = encode(sha256(convert_to('code:' || $1::text, 'utf8')), 'hex')) as tries`,
      [person.userId],
    );
    return row;
  };
  expect(await counts()).toEqual({
    second_factors: 1,
    recovery_codes: 10,
    second_steps: 1,
    email_deliveries: 1,
    tries: 1,
  });

  await requestExport(self, {});
  await drainOutbox(database);
  const [ready] = await listExports(self, {});
  const { file } = await fetchExport(self, { requestId: ready?.id ?? "" });
  expect(JSON.parse(file).account ?? JSON.parse(file)).toMatchObject({
    secondFactor: [{ onSince: expect.any(String) }],
    recoveryCodes: Array.from({ length: 10 }, () => ({ usedAt: null })),
  });
  expect(file).not.toMatch(/sealed|code_?hash/i);
  for (const hidden of [secret, ...recoveryCodes]) expect(file).not.toContain(hidden);

  await requestErasure(self, { password: PASSWORD });
  await drainOutbox(database);
  expect(await counts()).toEqual({
    second_factors: 0,
    recovery_codes: 0,
    second_steps: 0,
    email_deliveries: 0,
    tries: 0,
  });
});
