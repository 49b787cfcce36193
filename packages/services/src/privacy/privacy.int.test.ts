import { withTenant } from "@starboard/db/transaction";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import { createLogger } from "@starboard/observability/logger";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { PASSWORD } from "@starboard/testing/password";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, SECTIONS, type TestOrganisation } from "@starboard/testing/world";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addComment, replyToComment } from "../comment/index.ts";
import { createToken, requestAddressChange, resolveSession, signIn, updateProfile } from "../identity/index.ts";
import { addInterview } from "../interview/index.ts";
import { inviteMember } from "../organisation/index.ts";
import { recordPractice } from "../practice/index.ts";
import { prepareQuestion } from "../question/index.ts";
import { requestReview, saveReviewDraft, startReview, submitReview } from "../review/index.ts";
import { DRIFT } from "../rollup/find-drift.ts";
import { fetchExport, findReceipt, listExports, requestErasure, requestExport } from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let other: TestOrganisation;
const logged: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  const logger = createLogger({ name: "test", level: "trace", destination: { write: (line) => logged.push(line) } });
  database.app.logger = logger;
  database.worker.logger = logger;
  organisation = await addTestOrganisation(database.app, "private-matters");
  other = await addTestOrganisation(database.app, "other-house");
});
afterAll(() => database.drop());

/** In whatever of a person's own is written down, there is one of these. */
const MARK = "Zephyrine";
const mark = (what: string) => `${MARK} ${what}`;

async function addMarkedPerson() {
  const person = await organisation.add(mark("Person"), ["candidate"]);
  const self = { runtime: database.app, userId: person.userId };
  const email = `${MARK}@starboard.test`.toLowerCase();
  await database.look("update users set email = $2 where id = $1", [person.userId, email]);
  await updateProfile(self, { name: mark("Person"), timeZone: "Europe/London" });
  await signIn(database.app, { email, password: PASSWORD }, mark("Browser"));
  await signIn(database.app, { email, password: "wrong one" }, "test").catch(() => undefined);
  await createToken(self, { name: mark("Laptop"), scope: "read", days: 30 });
  await requestAddressChange(self, { email: `${MARK}.new@starboard.test`, password: PASSWORD });
  const sections = { ...SECTIONS, situation: mark("bakery with nine staff was late, 40 of 320 orders a day.") };
  const story = await addTestStory(person, { title: mark("story"), isShared: true, sections });
  const { storyId } = story;
  const said = { operationId: crypto.randomUUID(), seconds: 90, transcript: mark("said") };
  await recordPractice(person.context, { storyId, ...said });
  await prepareQuestion(person.context, { storyId, questionId: "q-004" });
  const ahead = { id: crypto.randomUUID(), day: "2027-02-01", organisation: mark("employer") };
  await addInterview(person.context, { ...ahead, role: mark("role"), profile: "balanced" });
  const { requestId } = await requestReview(person.context, { storyId: story.storyId, message: mark("please") });
  await inviteMember(other.owner.context, { email, teamId: other.teamId, roles: ["candidate"] });
  return { person, self, email, requestId, storyId: story.storyId };
}

/** Every row of every table that holds a marker, as text; files are unpacked by being JSON. */
async function scan(): Promise<string[]> {
  const tables = await database.look<{ name: string }>(
    "select oid::regclass::text as name from pg_class where relkind in ('r', 'p') and relnamespace in ('public'::regnamespace)",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database.look<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`);
    if (rows.some(({ row }) => row.toLowerCase().includes(MARK.toLowerCase()))) found.push(name);
  }
  return found.sort();
}

describe("a person's own data", () => {
  test("is put together by a job, whole, for that person alone, and for a week", async () => {
    const coach = await organisation.add("Coach", ["coach"]);
    const { self, person, requestId, email } = await addMarkedPerson();
    await drainOutbox(database);
    const start = SECTIONS.action.indexOf("three");
    const range = { section: "action" as const, start, end: start + 5, quote: "three" };
    const { commentId } = await addComment(coach.context, { requestId, ...range, body: "Why three?" });
    await startReview(coach.context, { requestId });
    const ratings = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, { value: 4, quote: "" }]));
    await saveReviewDraft(coach.context, { requestId, ratings, summary: "Good.", verdict: "changes_asked" });
    await submitReview(coach.context, { requestId });
    await replyToComment(person.context, { commentId, body: mark("reply") });
    await requestExport(self, {});
    const [waiting] = await listExports(self, {});
    expect(waiting).toMatchObject({ doneAt: null, receipt: null });
    await expect(fetchExport(self, { requestId: waiting?.id ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await drainOutbox(database);
    const [ready] = await listExports(self, {});
    expect(ready?.receipt).toMatchObject({
      organisations: 2,
      stories: 1,
      revisions: 1,
      practices: 1,
      interviews: 1,
      preparedQuestions: 1,
    });
    const { file } = await fetchExport(self, { requestId: ready?.id ?? "" });
    for (const part of ["Person", "Browser", "Laptop", "story", "bakery", "please", "reply", "said", "employer"]) {
      expect(file, part).toContain(mark(part));
    }
    expect(file).toContain(email);
    expect(file).not.toMatch(/argon2|token_?hash/i);
    const stranger = { runtime: database.app, userId: coach.userId };
    await expect(fetchExport(stranger, { requestId: ready?.id ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await database.look("update privacy_requests set expires_at = now() - interval '1 second'");
    await expect(fetchExport(self, { requestId: ready?.id ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await requestExport(self, {});
    await requestExport(self, {});
    await expect(requestExport(self, {})).rejects.toMatchObject({ code: "LIMIT" });
  });

  test("never stands in a job's payload, a key or a log line", async () => {
    await drainOutbox(database);
    const rows = await database.look<{ row: string }>("select to_jsonb(t)::text as row from outbox t");
    expect(rows.length).toBeGreaterThan(10);
    for (const { row } of rows) expect(row.toLowerCase()).not.toContain(MARK.toLowerCase());
    database.app.logger.info({ email: `${MARK}@starboard.test` }, "signed in");
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join("").toLowerCase()).not.toContain(MARK.toLowerCase());
  });
});

describe("an erasure", () => {
  test("asks for the password, and is refused to the last owner of an organisation", async () => {
    const { owner } = organisation;
    const self = { runtime: database.app, userId: owner.userId };
    await expect(requestErasure(self, { password: "wrong one" })).rejects.toMatchObject({ code: "INVALID" });
    await expect(requestErasure(self, { password: PASSWORD })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("last owner of Organisation private-matters"),
    });
    expect(await resolveSession(database.app, owner.sessionId, organisation.slug)).not.toBeNull();
  });

  test("ends every session at once, leaves nothing of the person in any table, and gives a receipt", async () => {
    const [person] = await database.look<{ id: string }>("select id from users where name = $1", [mark("Person")]);
    const userId = person?.id ?? "";
    const [session] = await database.look<{ id: string }>("select id from sessions where user_id = $1", [userId]);
    expect(await scan(), "what is erased was there").toEqual(
      expect.arrayContaining(["api_tokens", "comment_replies", "invites", "kept_mails", "mail_links", "organisations"]),
    );
    const { receipt } = await requestErasure({ runtime: database.app, userId }, { password: PASSWORD });
    expect(await resolveSession(database.app, session?.id ?? "", null)).toBeNull();
    expect((await findReceipt(database.app, { token: receipt })).doneAt).toBeNull();
    await drainOutbox(database);
    expect(await scan()).toEqual([]);
    expect(logged.join("").toLowerCase()).not.toContain(MARK.toLowerCase());
    expect(await findReceipt(database.app, { token: receipt })).toMatchObject({
      doneAt: expect.any(Date),
      receipt: { stories: 1, interviews: 1, memberships: 2, invitations: 1, accounts: 1 },
    });
    await expect(findReceipt(database.app, { token: receipt.replace(/.$/, "_") })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const acts = await database.look("select 1 from audit_entries where actor_id = $1", [userId]);
    expect(acts.length, "the audit log keeps the acts, under a number").toBeGreaterThan(0);
    for (const { orgId } of [organisation, other]) {
      const scope = { orgId, userId: null };
      const drift = await withTenant(database.worker.pool, scope, (tx) =>
        tx.execute(sql`with ${DRIFT} select scope_id from drift`),
      );
      expect(drift.rows, "rollups followed").toEqual([]);
    }
  });

  test("of a coach gives open reviews to somebody else and keeps what was written, without a name", async () => {
    const author = await organisation.add("Author", ["candidate"]);
    const [coach] = await database.look<{ user_id: string }>(
      "select user_id from team_members where 'coach' = any(roles) and org_id = $1",
      [organisation.orgId],
    );
    const { storyId } = await addTestStory(author);
    const { requestId } = await requestReview(author.context, { storyId });
    await drainOutbox(database);
    const second = await organisation.add("Second coach", ["coach"]);
    await requestErasure({ runtime: database.app, userId: coach?.user_id ?? "" }, { password: PASSWORD });
    await drainOutbox(database);
    const [request] = await database.look("select state, reviewer_id from review_requests where id = $1", [requestId]);
    expect(request).toEqual({ state: "assigned", reviewer_id: second.userId });
  });
});
