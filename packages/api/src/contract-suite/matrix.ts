import { everyone, inside, type MatrixRow, type Outcome, signedIn } from "./outcomes.ts";
import type { SceneIds } from "./scene.ts";

const onStory = ({ storyId }: SceneIds) => ({ storyId });
const onRequest = ({ requestId }: SceneIds) => ({ requestId });
const onList = ({ teamId }: SceneIds) => ({ csv: "new@starboard.test", teamId, roles: ["candidate"] });
const onMember = ({ memberId }: SceneIds) => ({ userId: memberId });
const onComment = ({ commentId }: SceneIds) => ({ commentId });
const onSuggestion = ({ requestId, suggestionId }: SceneIds) => ({ requestId, suggestionIds: [suggestionId] });
const TOKEN = "a-token-that-nobody-was-given";
const EMPTY = { situation: "", task: "", action: "", tradeoffs: "", result: "", lessons: "" };
const operation = "0190a000-0000-7000-8000-000000000001";

const leadsOnly = inside("FORBIDDEN", { lead: "ok", owner: "ok" });
/** The scene's batch has ended without failures. */
const leadsTooLate = inside("FORBIDDEN", { lead: "CONFLICT", owner: "CONFLICT" });
const ownerOnly = inside("FORBIDDEN", { owner: "ok" });
const authorOnly = inside("NOT_FOUND", { author: "ok", reviewer: "FORBIDDEN" });
const reviewerOnly = inside("NOT_FOUND", { reviewer: "ok", author: "FORBIDDEN" });

/** The reviewer of a closed request may read it, if it was not given back, and no more. */
const onClosed = { shared: { reviewer: "FORBIDDEN" }, archived: { reviewer: "NOT_FOUND" } } as const;
/** What the team may read it sees, and gets a plainer refusal; the reviewer is none of a story that was given back. */
const onStoriesOfTeam = (outcome: Outcome): MatrixRow["on"] => ({
  shared: { declined: outcome, otherCoach: outcome, lead: outcome, owner: outcome },
  archived: { reviewer: "NOT_FOUND" },
});
/** Members' marks on what is not there are ignored without a word. */
const ignored = {
  author: "ok",
  peer: "ok",
  reviewer: "ok",
  declined: "ok",
  otherCoach: "ok",
  lead: "ok",
  owner: "ok",
} as const;
/** A second team, of which the lead is none. */
const ownTeamOnly: MatrixRow["on"] = { shared: { lead: "FORBIDDEN" } };

/** Every procedure of the app router. A procedure without a row fails the test, and so does a row without one. */
export const MATRIX: Record<string, MatrixRow> = {
  "account.me": { outcomes: signedIn("ok") },
  "account.here": { outcomes: inside("ok") },
  "account.updateProfile": { input: () => ({ name: "X", timeZone: "UTC" }), outcomes: signedIn("ok") },
  "account.changePassword": {
    input: () => ({ current: "wrong", next: "long-enough-1" }),
    outcomes: signedIn("BAD_REQUEST"),
  },
  "account.sessions": { outcomes: signedIn("ok") },
  "account.endSession": { input: () => ({ sessionId: operation }), outcomes: signedIn("NOT_FOUND") },
  "account.endOtherSessions": { outcomes: signedIn("ok") },
  "account.tokens": { outcomes: signedIn("ok") },
  "account.createToken": { input: () => ({ name: "X", scope: "read", days: 30 }), outcomes: signedIn("ok") },
  "account.revokeToken": { input: () => ({ tokenId: operation }), outcomes: signedIn("NOT_FOUND") },
  "account.requestAddressChange": {
    input: () => ({ email: "new@starboard.test", password: "wrong" }),
    outcomes: signedIn("BAD_REQUEST"),
  },
  "account.confirmAddress": { input: () => ({ token: TOKEN }), outcomes: everyone("NOT_FOUND") },
  "account.requestSignInLink": { input: () => ({ email: "nobody@starboard.test" }), outcomes: everyone("ok") },
  "account.signOut": { outcomes: signedIn("ok") },
  "account.requestPasswordReset": { input: () => ({ email: "nobody@starboard.test" }), outcomes: everyone("ok") },
  "account.resetPassword": {
    input: () => ({ token: TOKEN, password: "long-enough-1" }),
    outcomes: everyone("NOT_FOUND"),
  },
  "account.setUp": {
    input: () => ({
      token: TOKEN,
      name: "X",
      email: "x@y.test",
      password: "long-enough-1",
      organisation: "X",
      timeZone: "UTC",
    }),
    outcomes: everyone("NOT_FOUND"),
  },
  "account.registration": { input: () => ({ slug: "here" }), outcomes: everyone("NOT_FOUND") },
  "account.requestRegistration": {
    input: () => ({ slug: "here", email: "z@starboard.test" }),
    outcomes: everyone("NOT_FOUND"),
  },
  "account.invite": { input: () => ({ token: TOKEN }), outcomes: everyone("NOT_FOUND") },
  "account.acceptInvite": { input: () => ({ token: TOKEN }), outcomes: everyone("NOT_FOUND") },
  "account.isSetUp": { outcomes: everyone("ok") },
  "account.demoPeople": { outcomes: everyone("NOT_FOUND") },
  "audit.list": { input: () => ({}), outcomes: ownerOnly },
  "audit.export": { input: () => ({}), outcomes: ownerOnly },
  "batch.list": { outcomes: leadsOnly },
  "batch.get": { input: ({ batchId }) => ({ batchId }), outcomes: leadsOnly, isByRole: true },
  "batch.start": { input: () => ({ operationId: operation }), outcomes: leadsOnly },
  "batch.pause": { input: ({ batchId }) => ({ batchId }), outcomes: leadsTooLate, isByRole: true },
  "batch.resume": { input: ({ batchId }) => ({ batchId }), outcomes: leadsTooLate, isByRole: true },
  "batch.cancel": { input: ({ batchId }) => ({ batchId }), outcomes: leadsTooLate, isByRole: true },
  "batch.retry": { input: ({ batchId }) => ({ batchId }), outcomes: leadsTooLate, isByRole: true },
  "comment.add": {
    input: ({ requestId }) => ({ requestId, section: "action", start: 0, end: 7, quote: "I timed", body: "?" }),
    outcomes: reviewerOnly,
    on: onClosed,
  },
  "comment.reply": {
    input: (ids) => ({ ...onComment(ids), body: "!" }),
    outcomes: inside("NOT_FOUND", { reviewer: "CONFLICT" }),
    on: { shared: { author: "ok", reviewer: "ok" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "comment.resolve": {
    input: (ids) => ({ ...onComment(ids), resolved: true }),
    outcomes: inside("NOT_FOUND", { reviewer: "ok" }),
    on: { shared: { author: "ok" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "comment.delete": {
    input: onComment,
    outcomes: inside("NOT_FOUND", { reviewer: "ok" }),
    on: { shared: { author: "FORBIDDEN", reviewer: "FORBIDDEN" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "live.missed": { input: () => ({ readAtMs: 0 }), outcomes: inside("ok") },
  "live.hints": { outcomes: inside("ok") },
  "member.setRoles": {
    input: ({ memberId, teamId }) => ({ userId: memberId, teamId, roles: ["candidate"] }),
    outcomes: leadsOnly,
    on: ownTeamOnly,
    isByRole: true,
  },
  "member.move": {
    input: ({ memberId, teamId, otherTeamId }) => ({
      userIds: [memberId],
      fromTeamId: teamId,
      toTeamId: otherTeamId,
    }),
    outcomes: inside("FORBIDDEN", { owner: "ok" }),
    isByRole: true,
    // The lead of one of the two teams learns no more of what is elsewhere than of nothing.
    on: { foreign: { lead: "NOT_FOUND" }, missing: { lead: "NOT_FOUND" } },
  },
  "member.setCohort": {
    input: ({ memberId }) => ({ userIds: [memberId], cohort: "Autumn" }),
    outcomes: leadsOnly,
    on: ownTeamOnly,
    isByRole: true,
  },
  "member.setOwner": {
    input: ({ memberId }) => ({ userId: memberId, isOwner: true }),
    outcomes: ownerOnly,
    isByRole: true,
    on: { foreign: { lead: "NOT_FOUND" }, missing: { lead: "NOT_FOUND" } },
  },
  "member.suspend": { input: onMember, outcomes: leadsOnly, on: ownTeamOnly, isByRole: true },
  "member.restore": { input: onMember, outcomes: leadsOnly, on: ownTeamOnly, isByRole: true },
  "member.remove": {
    input: onMember,
    outcomes: leadsOnly,
    on: ownTeamOnly,
    isByRole: true,
    isOnce: true,
  },
  "member.leave": { input: () => ({ keepsCopies: true }), outcomes: inside("ok", { owner: "CONFLICT" }) },
  "notification.list": { outcomes: inside("ok") },
  "notification.markRead": {
    input: ({ notificationId }) => ({ notificationId }),
    outcomes: inside("ok"),
    on: { foreign: ignored, missing: ignored },
  },
  "notification.keptMails": { outcomes: everyone("NOT_FOUND") },
  "operations.queues": { outcomes: ownerOnly },
  "operations.recount": { outcomes: ownerOnly },
  "operations.deadLetters": { input: () => ({}), outcomes: ownerOnly },
  "operations.retry": { input: () => ({ ids: [1] }), outcomes: inside("FORBIDDEN", { owner: "NOT_FOUND" }) },
  "operations.discard": {
    input: () => ({ ids: [1], reason: "duplicate" }),
    outcomes: inside("FORBIDDEN", { owner: "NOT_FOUND" }),
  },
  "operations.restore": { input: () => ({ ids: [1] }), outcomes: inside("FORBIDDEN", { owner: "NOT_FOUND" }) },
  "review.desk": { outcomes: inside("FORBIDDEN", { reviewer: "ok", declined: "ok", otherCoach: "ok" }) },
  "review.capacity": { outcomes: inside("FORBIDDEN", { reviewer: "ok", declined: "ok", otherCoach: "ok" }) },
  "review.setCapacity": {
    input: () => ({ capacity: 5 }),
    outcomes: inside("FORBIDDEN", { reviewer: "ok", declined: "ok", otherCoach: "ok" }),
  },
  "review.get": {
    input: onRequest,
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "ok" }),
    on: { archived: { reviewer: "NOT_FOUND" } },
  },
  "review.request": {
    input: (ids) => ({ ...onStory(ids) }),
    outcomes: inside("NOT_FOUND", { author: "CONFLICT", reviewer: "FORBIDDEN" }),
    on: { ...onStoriesOfTeam("FORBIDDEN"), shared: { ...onStoriesOfTeam("FORBIDDEN")?.shared, author: "ok" } },
  },
  "review.start": { input: onRequest, outcomes: reviewerOnly, on: onClosed },
  "review.saveDraft": {
    input: (ids) => ({ ...onRequest(ids), ratings: {}, summary: "", verdict: null }),
    outcomes: inside("NOT_FOUND", { reviewer: "CONFLICT", author: "FORBIDDEN" }),
    on: onClosed,
  },
  "review.submit": {
    input: onRequest,
    outcomes: inside("NOT_FOUND", { reviewer: "CONFLICT", author: "FORBIDDEN" }),
    on: onClosed,
  },
  "review.decline": {
    input: (ids) => ({ ...onRequest(ids), reason: "No time." }),
    outcomes: reviewerOnly,
    on: onClosed,
  },
  "review.withdraw": {
    input: onRequest,
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "FORBIDDEN" }),
    on: { shared: { author: "CONFLICT" }, archived: { author: "CONFLICT", reviewer: "NOT_FOUND" } },
  },
  "story.list": { input: () => ({}), outcomes: inside("ok") },
  "story.get": {
    input: onStory,
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "ok" }),
    on: onStoriesOfTeam("ok"),
  },
  "story.revisions": {
    input: onStory,
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "ok" }),
    on: onStoriesOfTeam("ok"),
  },
  "story.views": { input: onStory, outcomes: authorOnly, on: onStoriesOfTeam("FORBIDDEN") },
  "story.copy": {
    input: (ids) => ({ ...onStory(ids), toOrgId: ids.placeOrgId, operationId: operation }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "story.create": { input: () => ({ kind: "challenge", title: "X", sections: EMPTY }), outcomes: inside("ok") },
  "story.save": {
    input: (ids) => ({
      ...onStory(ids),
      version: 1,
      operationId: operation,
      title: "X",
      question: "",
      competencies: [],
      sections: EMPTY,
    }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "story.setVisibility": {
    input: (ids) => ({ ...onStory(ids), visibility: "private" }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "story.archive": {
    input: (ids) => ({ ...onStory(ids), archived: true }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "story.recordPractice": {
    input: (ids) => ({ ...onStory(ids), operationId: operation, seconds: 120 }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "suggestion.add": {
    input: ({ requestId }) => ({ requestId, section: "action", start: 0, end: 7, quote: "I timed", replacement: "X" }),
    outcomes: reviewerOnly,
    on: onClosed,
    isOnce: true,
  },
  // Before the review is submitted its candidate does not learn that there are suggestions.
  "suggestion.take": {
    input: (ids) => ({ ...onSuggestion(ids), operationId: operation }),
    outcomes: inside("NOT_FOUND", { reviewer: "FORBIDDEN" }),
    on: { shared: { author: "ok", reviewer: "FORBIDDEN" }, archived: { reviewer: "NOT_FOUND" } },
    isOnce: true,
  },
  "suggestion.refuse": {
    input: (ids) => ({ ...onSuggestion(ids), refused: true }),
    outcomes: inside("NOT_FOUND", { reviewer: "FORBIDDEN" }),
    on: { shared: { author: "ok", reviewer: "FORBIDDEN" }, archived: { reviewer: "NOT_FOUND" } },
  },
  "suggestion.undo": {
    input: (ids) => ({ ...onRequest(ids), operationId: operation }),
    outcomes: inside("NOT_FOUND", { author: "CONFLICT", reviewer: "FORBIDDEN" }),
    on: { archived: { reviewer: "NOT_FOUND" } },
  },
  "organisation.registration": { outcomes: ownerOnly },
  "organisation.setRegistration": { input: () => ({ teamId: null }), outcomes: ownerOnly },
  "privacy.exports": { outcomes: signedIn("ok") },
  "privacy.requestExport": { outcomes: signedIn("ok") },
  "privacy.fetchExport": { input: ({ requestId }) => ({ requestId }), outcomes: signedIn("NOT_FOUND") },
  "privacy.requestErasure": { input: () => ({ password: "wrong one" }), outcomes: signedIn("BAD_REQUEST") },
  "privacy.receipt": { input: () => ({ token: `${operation}.${"x".repeat(43)}` }), outcomes: everyone("NOT_FOUND") },
  "team.readiness": { outcomes: leadsOnly },
  "team.ownReadiness": { outcomes: inside("ok") },
  "team.members": { outcomes: leadsOnly },
  "team.create": { input: () => ({ name: "New team" }), outcomes: inside("FORBIDDEN", { owner: "ok" }) },
  "team.invite": {
    input: ({ teamId }) => ({ email: "y@starboard.test", teamId, roles: ["candidate"] }),
    outcomes: leadsOnly,
    on: ownTeamOnly,
  },
  "team.previewInvites": { input: onList, outcomes: leadsOnly, on: ownTeamOnly },
  "team.sendInvites": { input: onList, outcomes: leadsOnly, on: ownTeamOnly },
  "team.revokeInvite": { input: ({ inviteId }) => ({ inviteId }), outcomes: leadsOnly, on: ownTeamOnly },
};
