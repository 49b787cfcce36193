import type { StarboardError } from "@starboard/domain/errors";
import { INVITE_LIST_ROWS } from "@starboard/domain/invite-list-limits";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acceptInvite, resolveSession } from "../identity/index.ts";
import {
  createTeam,
  deriveInviteToken,
  inviteMember,
  listMembers,
  previewInvites,
  removeMember,
  sendInvites,
  suspendMember,
} from "./index.ts";

let database: TestDatabase;
let here: TestOrganisation;
let lead: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  here = await addTestOrganisation(database.app, "here");
  await createTeam(here.owner.context, { name: "Second team" });
  lead = await here.add("Lead", ["lead"]);
});
beforeEach(() => database.look("delete from invites where accepted_at is null"));
afterAll(() => database.drop());

const list = (csv: string) => ({ csv, teamId: here.teamId as never, roles: ["candidate" as const] });
const verdicts = async (csv: string) =>
  (await previewInvites(lead.context, list(csv))).rows.map(({ line, verdict }) => `${line} ${verdict}`);
const refusal = (csv: string) =>
  previewInvites(lead.context, list(csv)).then(
    () => "taken",
    (error: StarboardError) => error.message,
  );
const countOpen = async () => (await database.look("select 1 from invites where accepted_at is null")).length;

describe("a list is read", () => {
  test.each([
    ["commas and a head line", "email,team,roles\na@x.test,First team,coach\n"],
    ["semicolons, a mark and Windows line ends", "\uFEFFE-Mail;Team;Roles\r\na@x.test;First team;coach\r\n"],
    [
      "tabs in another order, as a spreadsheet pastes",
      "roles\tphone\temail\tteam\ncoach\t+44 20\ta@x.test\tfirst team\n",
    ],
    ["no head line", "a@x.test,First team,coach"],
    ["quoted cells", '"email","roles","team"\n"a@x.test","coach","First team"'],
  ])("with %s", async (_, csv) => {
    const { rows } = await previewInvites(lead.context, list(csv));
    expect(rows).toMatchObject([{ email: "a@x.test", team: "First team", roles: ["coach"], verdict: "ready" }]);
  });

  test("each row gets its verdict, at the line where it stands, and nothing is written", async () => {
    await inviteMember(lead.context, { email: "open@x.test", teamId: here.teamId as never, roles: ["coach"] });
    const csv = [
      "email,team,roles",
      "a@x.test",
      "",
      "nobody",
      `${lead.email.toUpperCase()},,`,
      "open@x.test",
      "=HYPERLINK(1)",
      "b@x.test,Nowhere",
      "c@x.test,Second team",
      "d@x.test,,owner",
      "a@x.test",
    ].join("\r\n");
    expect(await verdicts(csv)).toEqual([
      "2 ready",
      "4 bad-address",
      "5 already-here",
      "6 already-invited",
      "7 formula",
      "8 unknown-team",
      "9 not-your-team",
      "10 unknown-role",
      "11 duplicate",
    ]);
    expect(await countOpen()).toBe(1);
  });

  test.each([
    ["", /list is empty/],
    ["email,team\n", /nobody/],
    ["name,phone\nAda,1\n", /Line 1 has no column “email”/],
    ['email\n"a@x.test\n', /quotation mark is opened and not closed/],
    ['email\na@x.test\n"b"b@x.test\n', /^Line 3: /],
    [`email\n${"a@x.test\n".repeat(INVITE_LIST_ROWS + 1)}`, /At most 500 people/],
    ["a@x.test\u0000", /cannot be stored/],
  ])("what is no list is refused with where and how to mend it (%#)", async (csv, message) => {
    expect(await refusal(csv)).toMatch(message);
  });
});

describe("a list is sent", () => {
  test("to the rows that are ready, with one mail and audit entry each; again it invites nobody", async () => {
    const csv = `email,cohort\n${Array.from({ length: 40 }, (_, at) => `p${at}@x.test,Autumn`).join("\n")}\nnobody`;
    const before = await database.look("select 1 from email_deliveries where template = 'invite'");
    const sent = await Promise.all([sendInvites(lead.context, list(csv)), sendInvites(lead.context, list(csv))]);
    expect(sent.map(({ invited }) => invited).sort()).toEqual([0, 40]);
    expect(await countOpen()).toBe(40);
    const after = await database.look("select 1 from email_deliveries where template = 'invite'");
    expect(after.length - before.length).toBe(40);
    const audits = await database.look(
      "select 1 from audit_entries where subject_id in (select id from invites where accepted_at is null)",
    );
    expect(audits).toHaveLength(40);
  });

  test("of five hundred within the time that a request has", async () => {
    const csv = Array.from({ length: INVITE_LIST_ROWS }, (_, at) => `many${at}@x.test`).join("\n");
    expect((await sendInvites(here.owner.context, list(csv))).invited).toBe(INVITE_LIST_ROWS);
  }, 25_000);

  test("and who accepts is in the cohort", async () => {
    await sendInvites(lead.context, list("email,cohort\nnew@x.test,Autumn 2026"));
    const [invite] = await database.look<{ id: string }>("select id from invites where email = 'new@x.test'");
    const token = deriveInviteToken(database.app, invite?.id ?? "");
    const words = { name: "New person", password: "a-password-of-tests", timeZone: "Europe/London" };
    await acceptInvite(database.app, { token, ...words }, null);
    const { people } = await listMembers(lead.context, {});
    expect(people.find(({ name }) => name === "New person")?.cohort).toBe("Autumn 2026");
  });

  test("in nobody's personal space", async () => {
    const session = await resolveSession(database.app, lead.sessionId, null);
    const home = session?.person.organisations.find(({ isPersonal }) => isPersonal);
    const inside = await resolveSession(database.app, lead.sessionId, home?.slug ?? "");
    if (!inside?.actor) throw new Error("The personal space is shut.");
    const teamId = inside.actor.seats[0]?.teamId as never;
    const context = { runtime: database.app, actor: inside.actor };
    const sending = sendInvites(context, { ...list("a@x.test"), teamId });
    await expect(sending).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("an older invitation", () => {
  const invite = async (person: TestPerson) => {
    const wanted = { email: person.email, teamId: here.teamId as never, roles: ["lead" as const] };
    const { inviteId } = await inviteMember(here.owner.context, wanted);
    return { token: deriveInviteToken(database.app, inviteId) };
  };

  test("does not bring back who was removed", async () => {
    const person = await here.add("Goes", ["candidate"]);
    const link = await invite(person);
    await removeMember(lead.context, { userId: person.userId });
    const back = acceptInvite(database.app, link, { userId: person.userId });
    await expect(back).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("does not lift a suspension", async () => {
    const person = await here.add("Waits", ["candidate"]);
    const link = await invite(person);
    await suspendMember(lead.context, { userId: person.userId });
    const back = acceptInvite(database.app, link, { userId: person.userId });
    await expect(back).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await resolveSession(database.app, person.sessionId, here.slug))?.actor).toBeNull();
  });
});
