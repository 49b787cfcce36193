import { type Actor, hasRole, hasRoleIn } from "./actor.ts";
import type { ReviewState } from "./review.ts";
import type { Visibility } from "./story.ts";

/** What `can` needs to know of a story. */
export interface StoryAccess {
  authorId: string;
  visibility: Visibility;
  /** The author's teams. */
  teamIds: readonly string[];
  /** Reviewers with an open request, or one closed less than 30 days ago. */
  reviewerIds: readonly string[];
}

/** What `can` needs to know of a review request. */
export interface RequestAccess {
  candidateId: string;
  reviewerId: string | null;
  state: ReviewState;
}

export interface CommentAccess extends RequestAccess {
  commentAuthorId: string;
}

/** Actions on the organisation itself need nothing but the actor. */
export type OrganisationAccess = Record<never, never>;

export interface TeamAccess {
  teamId: string;
}

/** A member as somebody who manages people sees one. */
export interface MemberAccess {
  userId: string;
  isOwner: boolean;
  teamIds: readonly string[];
}

/** Members and the teams that an act takes them out of or puts them into. */
export interface SeatsAccess {
  members: readonly MemberAccess[];
  teamIds: readonly string[];
}

/** Every action and the subject it is asked about. The action's name is the permission, the audit entry and the log line. */
export interface ActionSubjects {
  "story.create": OrganisationAccess;
  "story.read": StoryAccess;
  "story.save": StoryAccess;
  "story.set-visibility": StoryAccess;
  "story.archive": StoryAccess;
  "story.copy": StoryAccess;
  "story.read-views": StoryAccess;
  "story.list": OrganisationAccess;
  "practice.record": StoryAccess;
  "evaluation.store": OrganisationAccess;
  "review-request.create": StoryAccess;
  "review-request.read": RequestAccess;
  "review-request.withdraw": RequestAccess;
  "review-request.decline": RequestAccess;
  "review-request.assign": RequestAccess;
  "review-request.remind": RequestAccess;
  "review-request.escalate": RequestAccess;
  "review-request.expire": RequestAccess;
  "review.start": RequestAccess;
  "review.save-draft": RequestAccess;
  "review.submit": RequestAccess;
  "comment.create": RequestAccess;
  "comment.delete": CommentAccess;
  "comment.reply": RequestAccess;
  "comment.resolve": RequestAccess;
  "suggestion.create": RequestAccess;
  "suggestion.take": RequestAccess;
  "suggestion.refuse": RequestAccess;
  "suggestion.undo": RequestAccess;
  "desk.read": OrganisationAccess;
  "review-capacity.set": OrganisationAccess;
  "readiness.read": OrganisationAccess;
  "batch.start": OrganisationAccess;
  "batch.read": OrganisationAccess;
  "batch.pause": OrganisationAccess;
  "batch.resume": OrganisationAccess;
  "batch.cancel": OrganisationAccess;
  "batch.retry": OrganisationAccess;
  "batch.run": OrganisationAccess;
  "rollup.recount": OrganisationAccess;
  "member.list": OrganisationAccess;
  "member.invite": TeamAccess;
  "invite.revoke": TeamAccess;
  "member.set-roles": SeatsAccess;
  "member.move": SeatsAccess;
  "member.set-cohort": MemberAccess;
  "member.suspend": MemberAccess;
  "member.restore": MemberAccess;
  "member.remove": MemberAccess;
  "member.set-owner": MemberAccess;
  "member.leave": OrganisationAccess;
  "team.create": OrganisationAccess;
  "registration.read": OrganisationAccess;
  "registration.set": OrganisationAccess;
  "notification.read": OrganisationAccess;
  "notification.mark-read": OrganisationAccess;
  "notification.fan-out": OrganisationAccess;
  "digest.send": OrganisationAccess;
  "audit.read": OrganisationAccess;
  "audit.export": OrganisationAccess;
  "dead-letter.read": OrganisationAccess;
  "dead-letter.retry": OrganisationAccess;
  "dead-letter.discard": OrganisationAccess;
}
export type Action = keyof ActionSubjects;

const OPEN: readonly ReviewState[] = ["requested", "assigned", "in_review"];

const isAuthor = (actor: Actor, story: StoryAccess) => actor.kind === "person" && actor.userId === story.authorId;
const isReviewer = (actor: Actor, request: RequestAccess) =>
  actor.kind === "person" && actor.userId === request.reviewerId;
const isCandidate = (actor: Actor, request: RequestAccess) =>
  actor.kind === "person" && actor.userId === request.candidateId;
const isParty = (actor: Actor, request: RequestAccess) => isReviewer(actor, request) || isCandidate(actor, request);
const isReviewing = (actor: Actor, request: RequestAccess) =>
  isReviewer(actor, request) && OPEN.includes(request.state);
const isSystem = (actor: Actor) => actor.kind === "system";
const isPerson = (actor: Actor) => actor.kind === "person";
const ownsOrganisation = (actor: Actor) => actor.kind === "person" && actor.isOwner;
const leads = (actor: Actor) => ownsOrganisation(actor) || hasRole(actor, "lead");

const isSelf = (actor: Actor, member: MemberAccess) => actor.kind === "person" && actor.userId === member.userId;
/** An owner manages everybody; a lead those whose every team is theirs, so that no other lead loses anybody to them. */
const manages = (actor: Actor, member: MemberAccess) =>
  ownsOrganisation(actor) ||
  (!member.isOwner && member.teamIds.length > 0 && member.teamIds.every((id) => hasRoleIn(actor, "lead", [id])));
/** A lead moves people between teams of their own; only an owner brings in somebody who is in none of these. */
const seats = (actor: Actor, { members, teamIds }: SeatsAccess) =>
  ownsOrganisation(actor) ||
  (teamIds.every((id) => hasRoleIn(actor, "lead", [id])) &&
    members.every((member) => member.teamIds.some((id) => teamIds.includes(id))));

/** The one table of who may do what. `can` is its only reader, on the server and on the screen. */
const RULES: { [A in Action]: (actor: Actor, subject: ActionSubjects[A]) => boolean } = {
  "story.create": isPerson,
  "story.read": (actor, story) =>
    isSystem(actor) ||
    isAuthor(actor, story) ||
    (actor.kind === "person" && story.reviewerIds.includes(actor.userId)) ||
    (story.visibility === "team" &&
      (hasRoleIn(actor, "lead", story.teamIds) || hasRoleIn(actor, "coach", story.teamIds))),
  "story.save": isAuthor,
  "story.set-visibility": isAuthor,
  "story.archive": isAuthor,
  "story.copy": isAuthor,
  "story.read-views": isAuthor,
  "story.list": isPerson,
  "practice.record": isAuthor,
  "evaluation.store": isSystem,
  "review-request.create": isAuthor,
  "review-request.read": (actor, request) => isSystem(actor) || isParty(actor, request),
  "review-request.withdraw": isCandidate,
  "review-request.decline": isReviewing,
  "review-request.assign": isSystem,
  "review-request.remind": isSystem,
  "review-request.escalate": isSystem,
  "review-request.expire": isSystem,
  "review.start": isReviewing,
  "review.save-draft": isReviewing,
  "review.submit": isReviewing,
  "comment.create": isReviewing,
  "comment.delete": (actor, comment) =>
    isReviewing(actor, comment) && actor.kind === "person" && actor.userId === comment.commentAuthorId,
  "comment.reply": isParty,
  "comment.resolve": isParty,
  "suggestion.create": isReviewing,
  "suggestion.take": isCandidate,
  "suggestion.refuse": isCandidate,
  "suggestion.undo": isCandidate,
  "desk.read": (actor) => hasRole(actor, "coach"),
  "review-capacity.set": (actor) => hasRole(actor, "coach"),
  "readiness.read": leads,
  "batch.start": leads,
  "batch.read": leads,
  "batch.pause": leads,
  "batch.resume": leads,
  "batch.cancel": leads,
  "batch.retry": leads,
  "batch.run": isSystem,
  "rollup.recount": isSystem,
  "member.list": leads,
  "member.invite": (actor, team) =>
    (actor.kind === "person" && actor.isOwner) || hasRoleIn(actor, "lead", [team.teamId]),
  "invite.revoke": (actor, team) =>
    (actor.kind === "person" && actor.isOwner) || hasRoleIn(actor, "lead", [team.teamId]),
  "member.set-roles": seats,
  "member.move": seats,
  "member.set-cohort": (actor, member) => ownsOrganisation(actor) || hasRoleIn(actor, "lead", member.teamIds),
  "member.suspend": (actor, member) => !isSelf(actor, member) && manages(actor, member),
  "member.restore": (actor, member) => !isSelf(actor, member) && manages(actor, member),
  "member.remove": (actor, member) => !isSelf(actor, member) && manages(actor, member),
  "member.set-owner": ownsOrganisation,
  "member.leave": isPerson,
  "team.create": (actor) => actor.kind === "person" && actor.isOwner,
  "registration.read": ownsOrganisation,
  "registration.set": ownsOrganisation,
  "notification.read": isPerson,
  "notification.mark-read": isPerson,
  "notification.fan-out": isSystem,
  "digest.send": isSystem,
  "audit.read": ownsOrganisation,
  "audit.export": ownsOrganisation,
  // Of the own organisation. Jobs of no organisation, such as a sign-in mail, are the operator's, at the command line.
  "dead-letter.read": ownsOrganisation,
  "dead-letter.retry": ownsOrganisation,
  "dead-letter.discard": ownsOrganisation,
};

/** May this actor do this to that? Pure; a lead or coach never reads what is private. */
export const can = <A extends Action>(actor: Actor, action: A, subject: ActionSubjects[A]): boolean =>
  RULES[action](actor, subject);
