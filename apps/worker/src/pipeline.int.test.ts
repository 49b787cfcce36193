import { randomUUID } from "node:crypto";
import { openQueueBackend, type QueueBackend } from "@starboard/jobs/queue-backend";
import { createLogger } from "@starboard/observability/logger";
import { createWorkerMetrics } from "@starboard/observability/metrics";
import { createMailKeeper } from "@starboard/services/mail";
import { getReview, requestReview } from "@starboard/services/review";
import { getStory, saveStory } from "@starboard/services/story";
import { redisUrl } from "@starboard/testing/env";
import { leaveFailingJob } from "@starboard/testing/failing-job";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import {
  addTestOrganisation,
  addTestStory,
  SECTIONS,
  type TestOrganisation,
  type TestPerson,
} from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type RunningWorker, startWorker } from "./start-worker.ts";

const WITHIN = { timeout: 20_000, interval: 20 };

describe.each(["postgres", "redis"] as const)("from a save to its evaluation, with the queue on %s", (kind) => {
  let database: TestDatabase;
  let organisation: TestOrganisation;
  let author: TestPerson;
  let workers: RunningWorker[];
  let backends: QueueBackend[];

  const openBackend = () => {
    const logger = createLogger({ name: "pipeline", level: "silent" });
    const prefix = `pipeline-${database.name}`;
    return openQueueBackend(
      kind === "redis" ? { kind, url: redisUrl(), prefix, logger } : { kind, url: database.workerUrl, logger },
    );
  };
  const open = async () => {
    const backend = await openBackend();
    backends.push(backend);
    const composition = {
      runtime: database.worker,
      mailer: createMailKeeper(database.worker),
      databaseUrl: database.workerUrl,
    };
    workers.push(await startWorker({ composition, backend, metrics: createWorkerMetrics() }));
  };

  beforeAll(async () => {
    database = await openTestDatabase();
    organisation = await addTestOrganisation(database.app, "pipeline");
    author = await organisation.add("Author", ["candidate"]);
    workers = [];
    backends = [];
    // Two of them, as on two machines: nothing may happen twice.
    await open();
    await open();
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await Promise.all(backends.map((backend) => backend.close()));
    await database.drop();
  });

  const undone = async () => {
    const [row] = await database.look<{ n: number }>("select count(*)::int as n from outbox where done_at is null");
    return row?.n;
  };

  test("a saved story is evaluated, once a revision and ruleset", async () => {
    const { storyId } = await addTestStory(author);
    await vi.waitFor(
      async () => expect((await getStory(author.context, { storyId })).evaluation).not.toBeNull(),
      WITHIN,
    );
    const edited = { ...SECTIONS, lessons: "" };
    await saveStory(author.context, {
      storyId,
      version: 1,
      operationId: randomUUID(),
      title: "Late orders",
      question: "",
      competencies: [],
      sections: edited,
    });
    await vi.waitFor(async () => {
      const story = await getStory(author.context, { storyId });
      expect(story.revision.seq).toBe(2);
      expect(story.evaluation?.findings.map((finding) => finding.pitfall)).toContain("missing_lessons");
    }, WITHIN);
    const [counts] = await database.look<{ rows: number; current: number }>(
      `select count(*)::int as rows, (select revision_seq from story_current_evaluations where story_id = $1) as current
       from evaluations where story_id = $1`,
      [storyId],
    );
    expect(counts).toEqual({ rows: 2, current: 2 });
  });

  test("forty saves at once are all evaluated and the outbox runs empty", async () => {
    const stories = await Promise.all(
      Array.from({ length: 40 }, (_, n) => addTestStory(author, { title: `Story ${n}` })),
    );
    await vi.waitFor(async () => expect(await undone()).toBe(0), WITHIN);
    const evaluated = await database.look("select 1 from story_current_evaluations where story_id = any($1)", [
      stories.map(({ storyId }) => storyId),
    ]);
    expect(evaluated).toHaveLength(40);
  });

  test("a request finds its coach, who hears of it by mail", async () => {
    const coach = await organisation.add("Coach", ["coach"]);
    const { storyId } = await addTestStory(author);
    const { requestId } = await requestReview(author.context, { storyId });
    await vi.waitFor(async () => expect(await undone()).toBe(0), WITHIN);
    expect(await getReview(coach.context, { requestId })).toMatchObject({ state: "assigned", isReviewer: true });
    const mails = await database.look<{ subject: string }>(
      "select subject from kept_mails where to_address = $1 and subject like '%review%'",
      [coach.email],
    );
    expect(mails.map((mail) => mail.subject)).toEqual(["Author asks for your review of “Late orders”"]);
  });

  test("what the queue forgot is published again", async () => {
    const { storyId } = await addTestStory(author);
    await vi.waitFor(async () => expect(await undone()).toBe(0), WITHIN);
    // As after a flush between publication and start: the row says published, the queue knows nothing of it.
    await database.look("delete from story_current_evaluations where story_id = $1", [storyId]);
    await database.look("delete from evaluations where story_id = $1", [storyId]);
    await database.look(
      `update outbox set done_at = null, started_at = null, attempts = 0, published_at = now() - interval '1 hour'
       where payload->>'revisionId' = (select current_revision_id::text from stories where id = $1)`,
      [storyId],
    );
    await vi.waitFor(
      async () => expect((await getStory(author.context, { storyId })).evaluation).not.toBeNull(),
      WITHIN,
    );
    const [row] = await database.look<{ generation: number }>("select max(generation) as generation from outbox");
    expect(row?.generation).toBe(2);
  });

  test("a job that fails each time is set aside and not tried for ever", async () => {
    const id = await leaveFailingJob(database, author);
    await vi.waitFor(async () => {
      const [row] = await database.look(
        "select attempts, last_error from outbox where id = $1 and dead_at is not null",
        [id],
      );
      expect(row).toEqual({ attempts: 5, last_error: "23514" });
    }, WITHIN);
  });
});
