import { endSession, resolveSession, signOut } from "@starboard/services/identity";
import { createLiveHub, type LiveHub } from "@starboard/services/live";
import { removeMember, setRoles, suspendMember } from "@starboard/services/organisation";
import { archiveStory } from "@starboard/services/story";
import { PASSWORD } from "@starboard/testing/password";
import { QUIET } from "@starboard/testing/quiet-observer";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createAppCaller } from "./app-router.ts";
import type { AppContext } from "./context.ts";
import type { LiveHint } from "./hint-queue.ts";
import { streamHints } from "./stream-hints.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let live: LiveHub;
let person: TestPerson;
let number = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "streams");
  live = createLiveHub({ url: database.appUrl, logger: database.app.logger });
  await vi.waitFor(() => expect(live.since(Date.now())).not.toBeNull(), { timeout: 5_000 });
});
afterAll(async () => {
  expect(live.size, "every stream has left the hub").toBe(0);
  await live.stop();
  await database.drop();
});
beforeEach(async () => {
  number += 1;
  person = await organisation.add(`Watcher ${number}`, ["candidate"]);
});

const look = () => resolveSession(database.app, person.sessionId, "streams", { isUse: false });

/** A change of which only the person is told. */
async function touchStory(): Promise<void> {
  const { storyId } = await addTestStory(person, { title: "Heard of" });
  await archiveStory(person.context, { storyId, archived: true });
}

/** As the web opens it, over the router, with the session behind it. */
async function openStream(): Promise<AsyncIterator<LiveHint>> {
  const context: AppContext = {
    runtime: database.app,
    live,
    limit: async () => undefined,
    isEmbedded: false,
    observer: QUIET,
    session: await look(),
    resolveAgain: look,
  };
  return iterate(await createAppCaller(context).live.hints());
}

/** The same stream with a shorter time between two looks at the session. */
const openImpatient = (checkAccessMs: number): AsyncIterator<LiveHint> =>
  iterate(streamHints({ live, actor: person.actor, resolveAgain: look, signal: undefined, checkAccessMs }));

const iterate = (hints: AsyncIterable<unknown>) => (hints as AsyncIterable<LiveHint>)[Symbol.asyncIterator]();

async function read(stream: AsyncIterator<LiveHint>): Promise<string> {
  const { done, value } = await stream.next();
  return done ? "over" : value.topic;
}

test("a page hears of its own story, and its stream is over when its person is suspended, without another hint", async () => {
  const stream = await openStream();
  expect(await read(stream)).toBe("reconnected");
  await touchStory();
  expect(await read(stream)).toBe("story");
  await suspendMember(organisation.owner.context, { userId: person.userId });
  const from = performance.now();
  await vi.waitFor(async () => expect(await read(stream)).toBe("over"), { timeout: 3_000 });
  expect(performance.now() - from, "at once, not when the next look is due").toBeLessThan(3_000);
  await expect(openStream()).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the same when the person is removed", async () => {
  const stream = await openStream();
  expect(await read(stream)).toBe("reconnected");
  await removeMember(organisation.owner.context, { userId: person.userId });
  expect(await read(stream)).toBe("over");
});

test("other roles leave it open: the page is told to ask again", async () => {
  const stream = await openStream();
  expect(await read(stream)).toBe("reconnected");
  await setRoles(organisation.owner.context, {
    userId: person.userId,
    teamId: organisation.teamId,
    roles: ["candidate", "coach"],
  });
  expect(await read(stream)).toBe("membership");
  await stream.return?.();
});

test("a session that is ended from another browser, or signed out, takes its quiet stream along", async () => {
  const quiet = openImpatient(200);
  expect(await read(quiet)).toBe("reconnected");
  await endSession(
    { runtime: database.app, userId: person.userId },
    { sessionId: person.sessionId, password: PASSWORD },
  );
  expect(await read(quiet)).toBe("over");
  person = await organisation.add("Leaves", ["candidate"]);
  const other = openImpatient(200);
  expect(await read(other)).toBe("reconnected");
  await signOut(database.app, person.sessionId);
  expect(await read(other)).toBe("over");
});

test("a stream on which hints keep coming is over as well, so that being busy keeps nobody in", async () => {
  const stream = openImpatient(400);
  expect(await read(stream)).toBe("reconnected");
  await signOut(database.app, person.sessionId);
  const heard: string[] = [];
  const deadline = Date.now() + 5_000;
  while (heard.at(-1) !== "over" && Date.now() < deadline) {
    await touchStory();
    heard.push(await read(stream));
  }
  expect(heard.length, "hints came in between").toBeGreaterThan(1);
  expect(heard.at(-1)).toBe("over");
});
