import { createLogger } from "@starboard/observability/logger";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
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
let listener: ReturnType<typeof listen>;
const heard: { topic: string; id: string; audience: string[] }[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "open-pages");
  candidate = await organisation.add("Candidate", ["candidate"]);
  coach = await organisation.add("Coach", ["coach"]);
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
