import { stories } from "@starboard/db/tables/stories";
import { withTenant } from "@starboard/db/transaction";
import { createLogger } from "@starboard/observability/logger";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { listNotifications, markRead } from "../notification/index.ts";
import { declineRequest, requestReview, startReview, withdrawRequest } from "../review/index.ts";
import { archiveStory, setVisibility } from "../story/index.ts";
import { LIVE_CHANNEL } from "../verb/side-effects.ts";
import { listen } from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let candidate: TestPerson;
let coach: TestPerson;
let lead: TestPerson;
let listener: ReturnType<typeof listen>;
const heard: { topic: string; id: string; audience: string[] }[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "open-pages");
  candidate = await organisation.add("Candidate", ["candidate"]);
  coach = await organisation.add("Coach", ["coach"]);
  lead = await organisation.add("Lead", ["lead"]);
  await new Promise<void>((onListening) => {
    listener = listen({
      url: database.appUrl,
      applicationName: "open-pages",
      channel: LIVE_CHANNEL,
      logger: createLogger({ name: "test", level: "silent" }),
      onMessage: (payload) => heard.push(JSON.parse(payload)),
      onListening,
      onReconnect: () => undefined,
    });
  });
});
afterAll(async () => {
  await listener.stop();
  await database.drop();
});

let storyId: string;
let requestId: string;
/** A request that a job has just assigned. */
beforeEach(async () => {
  ({ storyId } = await addTestStory(candidate, { title: "Watched" }));
  ({ requestId } = await requestReview(candidate.context, { storyId }));
  heard.length = 0;
  await drainOutbox(database);
});

/** The open pages of both parties ask again; without this the page showed the old state until its next poll. */
const expectBothHear = () =>
  vi.waitFor(() => {
    const told = heard.filter(({ topic, id }) => topic === "review" && id === requestId).flatMap((e) => e.audience);
    expect(told.sort()).toEqual([candidate.userId, coach.userId].sort());
  });

test("a candidate's open page hears that a coach was found", expectBothHear);

test.each([
  ["begins", () => startReview(coach.context, { requestId })],
  ["declines", () => declineRequest(coach.context, { requestId, reason: "Away." })],
  ["sees it withdrawn", () => withdrawRequest(candidate.context, { requestId })],
])("both hear when the coach %s", async (_, move) => {
  await expectBothHear();
  heard.length = 0;
  await move();
  await expectBothHear();
});

/** Of the person's own act the other pages hear, and one that was read again while it was under way. */
test.each([
  ["story", "shares a story", () => setVisibility(candidate.context, { storyId, visibility: "team" })],
  ["story", "archives a story", () => archiveStory(candidate.context, { storyId, archived: true })],
  ["notification", "reads what happened", () => markRead(coach.context, { notificationId: null })],
])("%s: the pages of whoever %s hear of it", async (topic, _, act) => {
  await expectBothHear();
  expect((await listNotifications(coach.context, {})).unread).toBeGreaterThan(0);
  heard.length = 0;
  await act();
  const whose = topic === "story" ? candidate : coach;
  await vi.waitFor(() =>
    expect(heard.filter((event) => event.topic === topic).map(({ audience }) => audience)).toEqual([[whose.userId]]),
  );
});

test("a lead's page hears of a story that was shared while the worker computed its first score", async () => {
  const { storyId: fresh } = await addTestStory(candidate, { title: "Shared a moment later" });
  heard.length = 0;
  const evaluating = await withTenant(database.app.pool, { orgId: organisation.orgId, userId: null }, async (tx) => {
    // The job reads and computes past this lock, and waits here when it wants to store what it computed.
    await tx.select().from(stories).where(eq(stories.id, fresh)).for("no key update");
    const evaluated = drainOutbox(database);
    await vi.waitFor(async () => expect(await database.look(WAITING)).toHaveLength(1), { timeout: 5_000 });
    await tx.update(stories).set({ visibility: "team" }).where(eq(stories.id, fresh));
    return { evaluated };
  });
  await evaluating.evaluated;
  await vi.waitFor(() => {
    const told = heard.filter(({ topic }) => topic === "readiness").flatMap(({ audience }) => audience);
    expect(told.sort()).toEqual([lead.userId, organisation.owner.userId].sort());
  });
});

const WAITING = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
