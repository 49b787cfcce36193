import { randomUUID } from "node:crypto";
import { startBatch } from "@starboard/services/batch";
import { addComment } from "@starboard/services/comment";
import type { LiveHub } from "@starboard/services/live";
import { inviteMember } from "@starboard/services/organisation";
import { requestReview } from "@starboard/services/review";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, SECTIONS, type TestPerson } from "@starboard/testing/world";
import { type AppContext, createAppCaller } from "../app/app-router.ts";

/** Who asks. `anonymous` has no session, `stranger` owns another organisation, `removed` was a member until now. */
export const ACTORS = [
  "anonymous",
  "stranger",
  "removed",
  "author",
  "peer",
  "reviewer",
  "otherCoach",
  "lead",
  "owner",
] as const;
export type ActorName = (typeof ACTORS)[number];

/** Ids that the inputs of the matrix refer to: of a private story under review, in organisation `here`. */
export interface SceneIds {
  storyId: string;
  requestId: string;
  commentId: string;
  batchId: string;
  teamId: string;
  inviteId: string;
  notificationId: string;
}

export interface Scene {
  database: TestDatabase;
  ids: SceneIds;
  callerOf: (actor: ActorName) => ReturnType<typeof createAppCaller>;
  close: () => Promise<void>;
}

/** A prepared database and who is in it; each scene is a copy. */
export interface Blueprint {
  database: TestDatabase;
  ids: SceneIds;
  people: Record<Exclude<ActorName, "anonymous">, TestPerson>;
}

const NO_LIVE: LiveHub = { subscribe: () => () => undefined, since: () => [], size: 0, stop: async () => undefined };

/** An organisation with one of each actor, and a private story that a coach reviews. */
export async function drawBlueprint(): Promise<Blueprint> {
  const database = await openTestDatabase();
  const here = await addTestOrganisation(database.app, "here");
  const elsewhere = await addTestOrganisation(database.app, "elsewhere");
  const author = await here.add("Author", ["candidate"]);
  const peer = await here.add("Peer", ["candidate"]);
  const lead = await here.add("Lead", ["lead"]);
  const removed = await here.add("Removed", ["candidate"]);
  const reviewer = await here.add("Reviewer", ["coach"]);
  const { storyId } = await addTestStory(author);
  const { requestId } = await requestReview(author.context, { storyId });
  await drainOutbox(database);
  const otherCoach = await here.add("Other coach", ["coach"]);
  const start = SECTIONS.action.indexOf("three");
  const range = { section: "action" as const, start, end: start + 5, quote: "three" };
  const { commentId } = await addComment(reviewer.context, { requestId, ...range, body: "Why three?" });
  const { batchId } = await startBatch(here.owner.context, { operationId: randomUUID() });
  await drainOutbox(database);
  const invite = { email: "invited@starboard.test", teamId: here.teamId, roles: ["candidate" as const] };
  const { inviteId } = await inviteMember(here.owner.context, invite);
  await database.look("update memberships set state = 'removed' where user_id = $1", [removed.userId]);
  await database.release();
  const ids = { storyId, requestId, commentId, batchId, teamId: here.teamId, inviteId, notificationId: randomUUID() };
  const owner = here.owner;
  return {
    database,
    ids,
    people: { stranger: elsewhere.owner, removed, author, peer, reviewer, otherCoach, lead, owner },
  };
}

export async function openScene({ database: source, ids, people }: Blueprint): Promise<Scene> {
  const database = await openTestDatabase({ template: source.name });
  const isInside = (actor: ActorName) => !["anonymous", "stranger", "removed"].includes(actor);
  const contextOf = (actor: ActorName): AppContext => {
    const base = { runtime: database.app, live: NO_LIVE, isEmbedded: false, resolveAgain: async () => null };
    if (actor === "anonymous") return { ...base, session: null };
    const { userId, name, email, sessionId, actor: person } = people[actor];
    const signedIn = { sessionId, userId, name, email, timeZone: "Europe/London", organisations: [] };
    return { ...base, session: { person: signedIn, actor: isInside(actor) ? person : null } };
  };
  return { database, ids, callerOf: (actor) => createAppCaller(contextOf(actor)), close: () => database.drop() };
}
