import { randomUUID } from "node:crypto";
import { outboxEntryFor } from "@starboard/jobs/contracts/define-job";
import { escalateRequest } from "@starboard/jobs/contracts/escalate-request";
import { expireRequest } from "@starboard/jobs/contracts/expire-request";
import { forgetLeaver } from "@starboard/jobs/contracts/forget-leaver";
import type { JobName } from "@starboard/jobs/contracts/index-of-jobs";
import { pruneFinished } from "@starboard/jobs/contracts/prune-finished";
import { recountRollups } from "@starboard/jobs/contracts/recount-rollups";
import { remindReviewer } from "@starboard/jobs/contracts/remind-reviewer";
import { sendDigest } from "@starboard/jobs/contracts/send-digest";
import { sendLeadDigest } from "@starboard/jobs/contracts/send-lead-digest";
import { welcomeReviewer } from "@starboard/jobs/contracts/welcome-reviewer";
import { startBatch } from "@starboard/services/batch";
import { removeMember } from "@starboard/services/organisation";
import { giveUp } from "@starboard/services/outbox";
import { requestErasure, requestExport } from "@starboard/services/privacy";
import { requestReview } from "@starboard/services/review";
import { drainOutbox } from "./drain-outbox.ts";
import { PASSWORD } from "./password.ts";
import type { TestDatabase } from "./test-database.ts";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "./world.ts";

interface Stage {
  database: TestDatabase;
  organisation: TestOrganisation;
  author: TestPerson;
}

type Entry = ReturnType<typeof outboxEntryFor>;

/** For each kind of job what makes one necessary; afterwards the next open row of the outbox is of that kind. */
const SCENES: Readonly<Record<JobName, (stage: Stage) => Promise<void>>> = {
  "story.evaluate": async ({ author }) => {
    await addTestStory(author);
  },
  "batch.plan": async (stage) => {
    await addTestStory(stage.author);
    await drainOutbox(stage.database);
    await startBatch(stage.organisation.owner.context, { operationId: randomUUID() });
  },
  "batch.evaluate-chunk": async (stage) => {
    await SCENES["batch.plan"](stage);
    await drainOutbox(stage.database, { before: "batch.evaluate-chunk" });
  },
  "batch.give-up-chunk": async (stage) => {
    await SCENES["batch.evaluate-chunk"](stage);
    await giveUpJob(stage, "batch.evaluate-chunk");
  },
  "batch.give-up-plan": async (stage) => {
    await SCENES["batch.plan"](stage);
    await giveUpJob(stage, "batch.plan");
  },
  "review-request.assign": async (stage) => {
    await askForReview(stage, { hasCoach: true });
    await drainOutbox(stage.database, { before: "review-request.assign" });
  },
  "notification.fan-out": async (stage) => {
    await askForReview(stage, { hasCoach: true });
    await drainOutbox(stage.database, { before: "notification.fan-out" });
  },
  "mail.deliver": async (stage) => {
    await askForReview(stage, { hasCoach: true });
    await drainOutbox(stage.database, { before: "mail.deliver" });
  },
  "review-request.remind": (stage) =>
    whenDue(stage, (ids, dueAt) => outboxEntryFor(remindReviewer, { ...ids, dueAt: dueAt.toISOString() })),
  "review-request.escalate": (stage) =>
    whenDue(stage, (ids, dueAt) => outboxEntryFor(escalateRequest, { ...ids, dueAt: dueAt.toISOString() })),
  "review-request.expire": (stage) => whenDue(stage, (ids) => outboxEntryFor(expireRequest, ids)),
  "availability.return": async (stage) => {
    const { database, organisation } = stage;
    const { orgId } = organisation;
    const requestId = await askForReview(stage, { hasCoach: false });
    await drainOutbox(database);
    const { userId } = await organisation.add("Coach", ["coach"]);
    await drainOutbox(database);
    await database.look("update review_requests set state = 'requested', reviewer_id = null where id = $1", [
      requestId,
    ]);
    await putOut(database, orgId, outboxEntryFor(welcomeReviewer, { orgId, userId, dueAt: NOON }));
  },
  "digest.send": async (stage) => {
    const { database, organisation } = stage;
    // Where it is noon now; by night a digest would only be put off.
    const east = 12 - new Date().getUTCHours();
    const zone = east === 0 ? "Etc/GMT" : `Etc/GMT${east > 0 ? "-" : "+"}${Math.abs(east)}`;
    await database.look("update users set time_zone = $1", [zone]);
    await askForReview(stage, { hasCoach: false });
    await drainOutbox(database);
    const { orgId, owner } = organisation;
    await putOut(database, orgId, outboxEntryFor(sendDigest, { orgId, userId: owner.userId, dueAt: NOON }));
  },
  "lead-digest.send": async ({ database, organisation: { orgId, owner } }) => {
    await putOut(database, orgId, outboxEntryFor(sendLeadDigest, { orgId, userId: owner.userId, dueAt: NOON }));
  },
  "rollup.recount": async ({ database, organisation: { orgId }, author }) => {
    await addTestStory(author, { isShared: true });
    await drainOutbox(database);
    await database.look("update rollups set count = count + 1, histogram[1] = 1 where dimension = 'overall'");
    await putOut(database, orgId, outboxEntryFor(recountRollups, { orgId, dueAt: NOON }));
  },
  "person.export": async ({ database, author }) => {
    await addTestStory(author, { isShared: true });
    await drainOutbox(database);
    await requestExport({ runtime: database.app, userId: author.userId }, {});
  },
  "person.erase": async ({ database, author }) => {
    await addTestStory(author, { isShared: true });
    await drainOutbox(database);
    await requestErasure({ runtime: database.app, userId: author.userId }, { password: PASSWORD });
  },
  "maintenance.prune": async (stage) => {
    await addTestStory(stage.author);
    await drainOutbox(stage.database);
    await stage.database.look("update outbox set done_at = now() - interval '400 days'");
    await putOut(stage.database, null, outboxEntryFor(pruneFinished, { day: NOON.slice(0, 10), round: 0 }));
  },
  "leaver.forget": async ({ database, organisation: { orgId, owner }, author: { userId, ...author } }) => {
    await addTestStory({ userId, ...author }, { isShared: true });
    await removeMember(owner.context, { userId });
    await drainOutbox(database);
    await database.look("update organisations set leaver_days = 30 where id = $1", [orgId]);
    await database.look("update memberships set left_at = now() - interval '31 days' where user_id = $1", [userId]);
    await putOut(database, orgId, outboxEntryFor(forgetLeaver, { orgId, userId, dueAt: NOON }));
  },
};

async function giveUpJob({ database }: Stage, name: JobName): Promise<void> {
  const [row] = await database.look<{ id: string }>("select id from outbox where job_name = $1", [name]);
  await giveUp(database.worker, { outboxId: String(row?.id), error: "timeout", reason: "final", name });
}

const NOON = "2026-03-02T12:00:00.000Z";

async function askForReview({ organisation, author }: Stage, { hasCoach }: { hasCoach: boolean }): Promise<string> {
  if (hasCoach) await organisation.add("Coach", ["coach"]);
  const { storyId } = await addTestStory(author);
  return (await requestReview(author.context, { storyId })).requestId;
}

/** An assigned request, and a row as the sweep of the timers writes it. */
async function whenDue(stage: Stage, entryOf: (ids: { orgId: string; requestId: string }, dueAt: Date) => Entry) {
  const { database, organisation } = stage;
  const requestId = await askForReview(stage, { hasCoach: true });
  await drainOutbox(database);
  await putOut(database, organisation.orgId, entryOf({ orgId: organisation.orgId, requestId }, new Date(NOON)));
}

async function putOut(database: TestDatabase, orgId: string | null, entry: Entry): Promise<void> {
  const { jobName, queue, dedupeKey, payload } = entry;
  await database.look("insert into outbox (org_id, queue, job_name, dedupe_key, payload) values ($1, $2, $3, $4, $5)", [
    orgId,
    queue,
    jobName,
    dedupeKey,
    payload,
  ]);
}

/** Sets the scene for one kind of job in an empty database. @returns the open row that asks for it */
export async function setJobScene(database: TestDatabase, job: JobName): Promise<{ id: string; payload: object }> {
  const organisation = await addTestOrganisation(database.app, "crash");
  const author = await organisation.add("Author", ["candidate"]);
  await drainOutbox(database);
  await SCENES[job]({ database, organisation, author });
  const [row] = await database.look<{ id: string; payload: object; job_name: string }>(
    "select id, payload, job_name from outbox where done_at is null and dead_at is null order by id limit 1",
  );
  if (row?.job_name !== job) throw new Error(`The scene of ${job} leaves ${row?.job_name ?? "nothing"} to do.`);
  return row;
}
