import { randomUUID } from "node:crypto";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import { addAssignment } from "@starboard/services/assignment";
import { startBatch } from "@starboard/services/batch";
import { createCalibrationSet, getCalibrationSet } from "@starboard/services/calibration";
import { addComment } from "@starboard/services/comment";
import { createToken } from "@starboard/services/identity";
import { addInterview } from "@starboard/services/interview";
import { createTeam, inviteMember } from "@starboard/services/organisation";
import { overruleFinding } from "@starboard/services/overruling";
import { createRound } from "@starboard/services/peer-round";
import { recordPractice } from "@starboard/services/practice";
import { addRemark } from "@starboard/services/remark";
import {
  declineRequest,
  getReview,
  requestReview,
  saveReviewDraft,
  setAvailability,
  startReview,
  submitReview,
} from "@starboard/services/review";
import { saveDraft, startPreview } from "@starboard/services/rules";
import { saveView } from "@starboard/services/saved-view";
import { deriveShareToken, shareStory } from "@starboard/services/share";
import { archiveStory } from "@starboard/services/story";
import { suggestEdit } from "@starboard/services/suggestion";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import {
  addTestOrganisation,
  addTestStory,
  SECTIONS,
  type TestOrganisation,
  type TestPerson,
} from "@starboard/testing/world";
import type { Blueprint, SceneIds } from "./scene.ts";

const START = SECTIONS.action.indexOf("three");
const RANGE = { section: "action" as const, start: START, end: START + 5, quote: "three" };
const EDIT = { ...RANGE, replacement: "four" };
const FOUR = { value: 4, quote: "" };
const RATINGS = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, FOUR]));

/** Of everybody's password, at argon2id's lowest cost: it is verified for hundreds of cells. */
const CHEAP_HASH = "$argon2id$v=19$m=8,t=1,p=1$VfkXhyohYerJbIQOrfvTVQ$VacEQjYceq2SRRIOhdMtPtn7QNWulxUK8zCs1itdn1I";

/** Two organisations with the same people and things in each; the questions are asked in the first. */
export async function draw(): Promise<Blueprint> {
  const database = await openTestDatabase();
  const here = await fill(database, await addTestOrganisation(database.app, "here"));
  const elsewhere = await fill(database, await addTestOrganisation(database.app, "elsewhere"));
  const { removed, suspended } = here.people;
  const { owner: stranger, peer: invited } = elsewhere.people;
  const { teamId } = here.reviewed;
  await inviteMember(here.people.owner.context, { email: invited.email, teamId, roles: ["candidate"] });
  await database.look("update memberships set state = 'removed' where user_id = $1", [removed.userId]);
  await database.look("update memberships set state = 'suspended' where user_id = $1", [suspended.userId]);
  await database.look("update users set password_hash = $1 where password_hash is not null", [CHEAP_HASH]);
  const self = { runtime: database.app, userId: here.people.author.userId };
  const make = async (scope: "read" | "write") => (await createToken(self, { name: scope, scope, days: 30 })).token;
  const tokens = { readToken: await make("read"), writeToken: await make("write") };
  await database.release();
  const missing = Object.fromEntries(
    Object.keys(here.reviewed).map((key) => [key, randomUUID()]),
  ) as unknown as SceneIds;
  const { reviewed, shared, archived } = here;
  return {
    template: database.name,
    slug: "here",
    subjects: { reviewed, shared, archived, foreign: elsewhere.reviewed, missing },
    people: mapPeople({ ...here.people, stranger, invited }),
    tokens,
  };
}

/** Without what only this process could use. */
const mapPeople = (people: Record<keyof Blueprint["people"], TestPerson>): Blueprint["people"] =>
  Object.fromEntries(
    Object.entries(people).map(([actor, { context: _context, ...person }]) => [actor, person]),
  ) as Blueprint["people"];

async function fill(database: TestDatabase, here: TestOrganisation) {
  const author = await here.add("Author", ["candidate"]);
  const people = {
    owner: here.owner,
    author,
    peer: await here.add("Peer", ["candidate"]),
    lead: await here.add("Lead", ["lead"]),
    removed: await here.add("Removed", ["candidate"]),
    suspended: await here.add("Suspended", ["candidate"]),
    declined: await here.add("Declined", ["coach"]),
  };
  const [toReview, toShare, toArchive] = [
    await addTestStory(author),
    await addTestStory(author, { title: "Shared", isShared: true }),
    await addTestStory(author, { title: "Put away" }),
  ];
  const ask = async (storyId: string) => {
    const { requestId } = await requestReview(author.context, { storyId });
    await drainOutbox(database);
    return requestId;
  };
  const { context: declinedContext } = people.declined;
  await declineRequest(declinedContext, { requestId: await ask(toReview.storyId), reason: "Away." });
  const givenBack = await ask(toArchive.storyId);
  const unseen = await remark(declinedContext, givenBack);
  await declineRequest(declinedContext, { requestId: givenBack, reason: "Away." });
  await setAvailability(declinedContext, { capacity: 0 });
  const reviewer = await here.add("Reviewer", ["coach"]);
  const requestId = await ask(toReview.storyId);
  const drafted = await remark(reviewer.context, requestId);
  const approved = await approve(reviewer, await ask(toShare.storyId), people.lead);
  const { remarkId } = await addRemark(reviewer.context, { body: "From what to what, {name}?" });
  const link = async (storyId: string) => {
    const shareId = randomUUID();
    await shareStory(author.context, { storyId: storyId as never, shareId, name: "A guest" });
    return { shareId, shareToken: deriveShareToken(database.app, shareId) };
  };
  const [toRead, toReadShared, toReadNoMore] = [
    await link(toReview.storyId),
    await link(toShare.storyId),
    await link(toArchive.storyId),
  ];
  await archiveStory(author.context, { storyId: toArchive.storyId, archived: true });
  const otherCoach = await here.add("Other coach", ["coach"]);

  const { batchId } = await startBatch(here.owner.context, { operationId: randomUUID() });
  await drainOutbox(database);
  await saveDraft(here.owner.context, { version: 0, content: { name: "Ours", weights: { judgement: 40 } } });
  const { batchId: previewId } = await startPreview(here.owner.context, {
    operationId: randomUUID(),
    subject: "draft",
  });
  await drainOutbox(database);
  const { teamId: secondTeam } = await createTeam(here.owner.context, { name: "Second team" });
  const invitation = async (teamId: string, email: string) =>
    (await inviteMember(here.owner.context, { email, teamId, roles: ["candidate"] })).inviteId;
  const first = await invitation(here.teamId, `invited@${here.slug}.test`);
  const second = await invitation(secondTeam, `second@${here.slug}.test`);
  const openRound = async (teamId: string) =>
    (await createRound(here.owner.context, { teamId, name: "Round", each: 1, handInDays: 5, reviewDays: 5 })).roundId;
  const [firstRound, secondRound] = [await openRound(here.teamId), await openRound(secondTeam)];
  const [place] = await database.look<{ id: string }>(
    "select o.id from organisations o join memberships m on m.org_id = o.id where o.is_personal and m.user_id = $1",
    [author.userId],
  );
  const placeOrgId = place?.id ?? "";
  const [member, ofSecond, third] = [
    await here.add("Member", ["candidate"]),
    await here.add("Member of the second team", ["candidate"], secondTeam),
    await here.add("Third member", ["candidate"]),
  ];
  const { setId } = await createCalibrationSet(here.owner.context, {
    teamId: here.teamId,
    title: "To rate",
    texts: [Object.values(SECTIONS).join("\n\n")],
  });
  const { items } = await getCalibrationSet(here.owner.context, { setId });
  const calibration = { setId, itemId: items[0]?.id ?? "" };
  const assign = async (teamId: string) => {
    const work = { stories: 2, competencies: [], dueOn: "2099-12-04", note: "" };
    const id = randomUUID();
    await addAssignment(here.owner.context, { id, scope: { kind: "team", teamId: teamId as never }, ...work });
    return id;
  };
  const assignmentId = await assign(here.teamId);
  const teams = {
    assignmentId,
    teamId: here.teamId,
    otherTeamId: secondTeam,
    memberId: member.userId,
    memberSessionId: member.sessionId,
  };
  const { userId } = author;
  const views: string[] = [];
  for (const name of ["First", "Second", "Third"]) {
    views.push((await saveView(people.lead.context, { page: "team", name, search: "sort=interview" })).id);
  }
  const [viewId = "", secondView = "", thirdView = ""] = views;
  const { overrulingId } = approved;
  const shared = {
    batchId,
    viewId,
    previewId,
    remarkId,
    overrulingId,
    roundId: firstRound,
    ...calibration,
    ...teams,
    inviteId: first,
    notificationId: randomUUID(),
    userId,
    placeOrgId,
  };
  const own = await practise(author, [toReview.storyId, toShare.storyId, toArchive.storyId]);
  const reviewed = { ...shared, ...toRead, storyId: toReview.storyId, requestId, ...drafted, ...own[0] };
  return {
    people: { ...people, reviewer, otherCoach },
    reviewed,
    shared: {
      ...reviewed,
      ...approved,
      ...toReadShared,
      ...own[1],
      storyId: toShare.storyId,
      viewId: secondView,
      teamId: secondTeam,
      assignmentId: await assign(secondTeam),
      otherTeamId: here.teamId,
      memberId: ofSecond.userId,
      memberSessionId: ofSecond.sessionId,
      inviteId: second,
      roundId: secondRound,
    },
    archived: {
      ...reviewed,
      ...unseen,
      ...toReadNoMore,
      ...own[2],
      storyId: toArchive.storyId,
      viewId: thirdView,
      requestId: givenBack,
      memberId: third.userId,
      memberSessionId: third.sessionId,
      assignmentId: await assign(here.teamId),
    },
  };
}

/** A practice of each story, and as many interviews. @returns their ids */
async function practise({ context }: TestPerson, storyIds: string[]) {
  const own: Pick<SceneIds, "practiceId" | "interviewId">[] = [];
  for (const storyId of storyIds) {
    const { practiceId } = await recordPractice(context, { storyId, operationId: randomUUID(), seconds: 90 });
    const interview = { id: randomUUID(), day: "2026-12-11", organisation: "The harbour" };
    const { interviewId } = await addInterview(context, { ...interview, profile: "balanced" });
    own.push({ practiceId, interviewId });
  }
  return own as [(typeof own)[0], (typeof own)[0], (typeof own)[0]];
}

/** A comment, and an edit of the same words. @returns their ids */
async function remark(context: TestPerson["context"], requestId: string, mentioned?: TestPerson) {
  const words = mentioned
    ? { body: `@${mentioned.name} which three?`, mentions: [mentioned.userId] }
    : { body: "Which three?" };
  const { commentId } = await addComment(context, { requestId, ...RANGE, ...words });
  const { suggestionId } = await suggestEdit(context, { requestId, ...EDIT });
  return { commentId, suggestionId };
}

/** A review from its start to its verdict, with a comment that names somebody, an edit, and a finding overruled. @returns its ids */
async function approve({ context }: TestPerson, requestId: string, mentioned: TestPerson) {
  const remarks = await remark(context, requestId, mentioned);
  await startReview(context, { requestId });
  await saveReviewDraft(context, { requestId, ratings: RATINGS, summary: "Ready.", verdict: "approved" });
  await submitReview(context, { requestId });
  const { evaluation } = await getReview(context, { requestId });
  const [finding] = evaluation?.findings ?? [];
  if (!finding) throw new Error("The scene's story has no finding to overrule.");
  const { ruleId, start, end } = finding;
  const { overrulingId } = await overruleFinding(context, { requestId, ruleId, start, end, reason: "Not here." });
  return { requestId, ...remarks, overrulingId };
}
