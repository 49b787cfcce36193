import { drainOutbox } from "@starboard/testing/drain-outbox";
import { PASSWORD } from "@starboard/testing/password";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listKeptMails } from "../mail/index.ts";
import { deriveInviteToken, inviteMember } from "../organisation/index.ts";
import {
  acceptInvite,
  changePassword,
  countPeople,
  requestPasswordReset,
  resetPassword,
  setUp,
  setUpUrl,
  signIn,
} from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let person: TestPerson;
const anyone = () => ({ runtime: database.app, userId: null });

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const refusal = (field: string) => ({
  code: "INVALID",
  details: { field },
  message: expect.stringContaining("mostly your name, your address, your organisation or a word of Starboard"),
});

test("the first owner's password may not live on their own name, address or new organisation", async () => {
  const form = {
    token: new URL(setUpUrl(database.app)).searchParams.get("token") ?? "",
    name: "Thandiwe Botha",
    email: "tb@lighthouse.example",
    organisation: "Quayside Academy",
    timeZone: "Europe/Lisbon",
  };
  for (const password of ["Thandiwe-1990", "lighth0use-tb", "Quayside Academy 7", "starboard-coach"])
    await expect(setUp(anyone(), { ...form, password }), password).rejects.toMatchObject(refusal("password"));
  expect(await countPeople(database.app)).toBe(0);
});

describe("in an organisation", () => {
  beforeAll(async () => {
    organisation = await addTestOrganisation(database.app, "millpond");
    person = await organisation.add("Rosalind Okafor", ["candidate"]);
    await database.look("update organisations set name = 'Millpond Trust' where slug = 'millpond'");
  });

  test("a changed password may not, and the field of the form is named", async () => {
    const self = { runtime: database.app, userId: person.userId };
    const change = { current: PASSWORD, sessionId: person.sessionId };
    for (const next of ["Okafor-Rosalind", "millpond1trust", "M1llp0nd-2026"])
      await expect(changePassword(self, { ...change, next }), next).rejects.toMatchObject(refusal("next"));
    await expect(signIn(database.app, { email: person.email, password: PASSWORD }, "test")).resolves.toBeDefined();
  });

  test("one by a mailed link may not, and the link is not used up by trying", async () => {
    await requestPasswordReset(anyone(), { email: person.email });
    await drainOutbox(database);
    const [mail] = (await listKeptMails(database.worker)).filter((kept) => kept.toAddress === person.email);
    const token = /\/reset\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
    for (const password of ["rosalind-okafor", "trust millpond"])
      await expect(resetPassword(anyone(), { token, password }), password).rejects.toMatchObject(refusal("password"));
    const password = "rosalind has nine blue kettles";
    await resetPassword(anyone(), { token, password });
    await expect(signIn(database.app, { email: person.email, password }, "test")).resolves.toBeDefined();
  });

  test("who joins may not, and the invitation stays", async () => {
    const { inviteId } = await inviteMember(organisation.owner.context, {
      email: "wanjiru@starboard.test",
      teamId: organisation.teamId,
      roles: ["candidate"],
    });
    const form = { token: deriveInviteToken(database.app, inviteId), name: "W. Kamau", timeZone: "UTC" };
    for (const password of ["wanjiru-kamau", "Millpond99!"])
      await expect(acceptInvite(database.app, { ...form, password }, null)).rejects.toMatchObject(refusal("password"));
    await expect(acceptInvite(database.app, { ...form, password: PASSWORD }, null)).resolves.toBeDefined();
  });
});
