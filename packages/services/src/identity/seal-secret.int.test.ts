import { PASSWORD } from "@starboard/testing/password";
import { createTestClock, openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRuntime, type Runtime } from "../runtime.ts";
import { SecondStepNeeded, signIn, signInByCode } from "./index.ts";
import { confirmSecondFactor, startSecondFactor } from "./second-factor.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
const clock = createTestClock();

beforeAll(async () => {
  database = await openTestDatabase({ clock });
  organisation = await addTestOrganisation(database.app, "sealed");
});
afterAll(() => database.drop());

const codeOf = (secret: string) => new TOTP({ secret }).generate({ timestamp: clock.now().getTime() });
/** Turned on with the code of now; the clock stands at the next one. */
async function addCareful(name: string) {
  const person = await organisation.add(name, ["candidate"]);
  const self = { runtime: database.app, userId: person.userId };
  const secret = (await startSecondFactor(self, { password: PASSWORD })).text.replaceAll(" ", "");
  const { recoveryCodes } = await confirmSecondFactor(self, { code: codeOf(secret), sessionId: person.sessionId });
  clock.advanceMs(30_000);
  return { person, secret, recoveryCodes };
}
async function enter(runtime: Runtime, { email }: TestPerson, code: string) {
  const refusal = await signIn(runtime, { email, password: PASSWORD }, "test").catch((error: unknown) => error);
  const token = refusal instanceof SecondStepNeeded ? refusal.token : "no step was asked for";
  return signInByCode(runtime, { token, code }, "test");
}
const WRONG = { code: "UNAUTHENTICATED", message: expect.stringContaining("This code is not right") };

test("under another secret no code is right until the earlier one is named; then the first sign-in seals it anew", async () => {
  const { person, secret, recoveryCodes } = await addCareful("Careful");
  const changed = createRuntime({ ...database.app, secret: "n".repeat(40) });
  await expect(enter(changed, person, codeOf(secret))).rejects.toMatchObject(WRONG);
  await expect(enter(changed, person, recoveryCodes[0] ?? ""), "no key is behind these").resolves.toBeDefined();
  const both = createRuntime({ ...changed, earlierSecrets: ["o".repeat(40), database.app.secret] });
  await expect(enter(both, person, codeOf(secret))).resolves.toBeDefined();
  clock.advanceMs(30_000);
  await expect(enter(changed, person, codeOf(secret))).resolves.toBeDefined();
});

test("a sealed secret that is moved to another person's row opens nothing there", async () => {
  const [from, to] = [await addCareful("From"), await addCareful("To")];
  await database.look(
    "update second_factors set sealed_secret = (select sealed_secret from second_factors where user_id = $1) where user_id = $2",
    [from.person.userId, to.person.userId],
  );
  await expect(enter(database.app, to.person, codeOf(from.secret))).rejects.toMatchObject(WRONG);
});
