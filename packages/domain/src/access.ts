import type {
  Action,
  ActionSubjects,
  GroupAccess,
  LedAccess,
  MemberAccess,
  OwnAccess,
  RequestAccess,
  SeatsAccess,
  StoryAccess,
  TeamRequestAccess,
} from "./access-subjects.ts";
import { type Actor, hasRole, hasRoleIn } from "./actor.ts";
import type { ReviewState } from "./review-state.ts";
import { coaches, leads, ownsOrganisation } from "./standing.ts";

const OPEN: readonly ReviewState[] = ["requested", "assigned", "in_review"];
/** Closed with a verdict. */
const GIVEN: readonly ReviewState[] = ["approved", "changes_asked"];

const isAuthor = (actor: Actor, story: StoryAccess) => actor.kind === "person" && actor.userId === story.authorId;
const isReviewer = (actor: Actor, request: RequestAccess) =>
  actor.kind === "person" && actor.userId === request.reviewerId;
const isCandidate = (actor: Actor, request: RequestAccess) =>
  actor.kind === "person" && actor.userId === request.candidateId;
const isParty = (actor: Actor, request: RequestAccess) => isReviewer(actor, request) || isCandidate(actor, request);
/** Somebody named in a comment reads the review as long as they may read its story. */
const isMentioned = (actor: Actor, { mentionedOn }: RequestAccess) =>
  mentionedOn !== undefined && can(actor, "story.read", mentionedOn);
const takesPart = (actor: Actor, request: RequestAccess) => isParty(actor, request) || isMentioned(actor, request);
const isReviewing = (actor: Actor, request: RequestAccess) =>
  isReviewer(actor, request) && OPEN.includes(request.state);
const isSystem = (actor: Actor) => actor.kind === "system";
const isPerson = (actor: Actor) => actor.kind === "person";

const isSelf = (actor: Actor, member: OwnAccess) => actor.kind === "person" && actor.userId === member.userId;
const oversees = (actor: Actor, request: TeamRequestAccess) =>
  ownsOrganisation(actor) || hasRoleIn(actor, "lead", request.teamIds);

/** An owner manages everybody; a lead those whose every team is theirs, so that no other lead loses anybody to them. */
const manages = (actor: Actor, member: MemberAccess) =>
  ownsOrganisation(actor) ||
  (!member.isOwner && member.teamIds.length > 0 && member.teamIds.every((id) => hasRoleIn(actor, "lead", [id])));
/** Who may read what the team shares may rate it. */
const rates = (actor: Actor, teamId: string) =>
  hasRoleIn(actor, "lead", [teamId]) || hasRoleIn(actor, "coach", [teamId]);

/** A lead moves people between teams of their own; only an owner brings in somebody who is in none of these. */
const seats = (actor: Actor, { members, teamIds }: SeatsAccess) =>
  ownsOrganisation(actor) ||
  (teamIds.every((id) => hasRoleIn(actor, "lead", [id])) &&
    members.every((member) => member.teamIds.some((id) => teamIds.includes(id))));

const leadsOneOf = (actor: Actor, { teamIds }: LedAccess) =>
  ownsOrganisation(actor) || hasRoleIn(actor, "lead", teamIds);
const askedForIt = (actor: Actor, { createdBy }: GroupAccess) =>
  actor.kind === "person" && actor.userId === createdBy && leads(actor);
/** Who asks stories of many leads a team of each of them. */
const leadsEach = (actor: Actor, { teamsOfEach }: GroupAccess) =>
  ownsOrganisation(actor) ||
  (teamsOfEach.length > 0 && teamsOfEach.every((teamIds) => hasRoleIn(actor, "lead", teamIds)));

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
  "story.name-revision": isAuthor,
  "story.unname-revision": isAuthor,
  "story.compare": isAuthor,
  "finding.list-dismissed": isAuthor,
  "finding.dismiss": isAuthor,
  "finding.show-again": isAuthor,
  "story.share": isAuthor,
  "story.revoke-share": isAuthor,
  "story.list-shares": isAuthor,
  "story.list": isPerson,
  "practice.record": isAuthor,
  "practice.list": isPerson,
  "practice.read": isSelf,
  "practice.keep-transcript": isSelf,
  "practice.remove": isSelf,
  "question.read": isPerson,
  "question.prepare": isAuthor,
  "question.unprepare": isPerson,
  "interview.list": isPerson,
  "interview.add": isPerson,
  "interview.edit": isSelf,
  "interview.remove": isSelf,
  "evaluation.store": isSystem,
  "review-request.create": isAuthor,
  "review-request.read": (actor, request) => isSystem(actor) || takesPart(actor, request),
  "review-request.withdraw": isCandidate,
  "review-request.decline": isReviewing,
  "review-request.skip": isReviewing,
  "review-request.oversee": oversees,
  // Also of one that is not waiting any more, so that the second of two hears that it is gone.
  "review-request.claim": (actor, request) =>
    request.asked !== "peer" &&
    hasRoleIn(actor, "coach", request.teamIds) &&
    actor.kind === "person" &&
    actor.userId !== request.candidateId,
  "review-request.reassign": (actor, request) => oversees(actor, request) && OPEN.includes(request.state),
  "review-request.ask-second": (actor, request) => oversees(actor, request) && GIVEN.includes(request.state),
  "review-request.assign": isSystem,
  "review-request.remind": isSystem,
  "review-request.escalate": isSystem,
  "review-request.expire": isSystem,
  "review.start": isReviewing,
  "review.save-draft": isReviewing,
  "review.submit": isReviewing,
  "review.amend": (actor, request) => isReviewer(actor, request) && GIVEN.includes(request.state),
  "review.rate-helpfulness": (actor, request) => isCandidate(actor, request) && GIVEN.includes(request.state),
  "peer-round.create": (actor, { teamId }) => ownsOrganisation(actor) || hasRoleIn(actor, "lead", [teamId]),
  "peer-round.allocate": (actor, { teamId }) => ownsOrganisation(actor) || hasRoleIn(actor, "lead", [teamId]),
  "peer-round.hand-in": (actor, { teamId }) => hasRoleIn(actor, "candidate", [teamId]),
  "peer-round.read": isPerson,
  "review.settle": (actor, request) => isReviewer(actor, request) && GIVEN.includes(request.state),
  "comment.create": isReviewing,
  "comment.delete": (actor, comment) =>
    isReviewing(actor, comment) && actor.kind === "person" && actor.userId === comment.commentAuthorId,
  "comment.reply": takesPart,
  "comment.resolve": isParty,
  // Peers give reviews, too.
  "remark.read": isPerson,
  "remark.create": isPerson,
  "remark.change": isSelf,
  "remark.delete": isSelf,
  "finding.overrule": (actor, request) => isReviewer(actor, request) && GIVEN.includes(request.state),
  "finding.restore": isSelf,
  "suggestion.create": isReviewing,
  "suggestion.take": isCandidate,
  "suggestion.refuse": isCandidate,
  "suggestion.undo": isCandidate,
  // Peers give reviews, too.
  "desk.read": isPerson,
  "desk.claim": coaches,
  "availability.return": isSystem,
  "availability.set": (actor) => hasRole(actor, "coach"),
  "review-request.list": leads,
  "calibration.list": (actor) => leads(actor) || hasRole(actor, "coach"),
  "calibration.create": (actor, { teamId }) => ownsOrganisation(actor) || hasRoleIn(actor, "lead", [teamId]),
  "calibration.read": (actor, { teamId }) => ownsOrganisation(actor) || rates(actor, teamId),
  "calibration.rate": (actor, { teamId }) => rates(actor, teamId),
  "readiness.read": leads,
  // The whole organisation's to a lead as well, but then without small cells and names.
  "dashboard.read": (actor, { teamId }) =>
    teamId === null ? leads(actor) : ownsOrganisation(actor) || hasRoleIn(actor, "lead", [teamId]),
  "saved-view.list": leads,
  "saved-view.save": leads,
  "saved-view.delete": isSelf,
  "assignment.list": leads,
  "assignment.list-own": isPerson,
  "assignment.create": leadsEach,
  "assignment.read": leadsOneOf,
  "assignment.exempt": leadsOneOf,
  "assignment.remind": leadsOneOf,
  "assignment.close": (actor, asked) => leadsEach(actor, asked) || askedForIt(actor, asked),
  "lead-digest.send": isSystem,
  "batch.start": leads,
  "batch.read": leads,
  "batch.pause": leads,
  "batch.resume": leads,
  "batch.cancel": leads,
  "batch.retry": leads,
  "batch.run": isSystem,
  "rollup.recount": isSystem,
  // Everybody's editor evaluates by the rules that hold.
  "rules.read-current": isPerson,
  "rules.read": leads,
  "rules.save-draft": leads,
  "rules.discard-draft": leads,
  "rules.preview": leads,
  "rules.read-preview": leads,
  "rules.publish": leads,
  "rules.roll-back": leads,
  "rules.fit": leads,
  "member.list": leads,
  "member.invite": (actor, team) =>
    (actor.kind === "person" && actor.isOwner) || hasRoleIn(actor, "lead", [team.teamId]),
  "invite.revoke": (actor, team) =>
    (actor.kind === "person" && actor.isOwner) || hasRoleIn(actor, "lead", [team.teamId]),
  "member.set-roles": seats,
  "member.move": seats,
  "member.set-cohort": (actor, member) => ownsOrganisation(actor) || hasRoleIn(actor, "lead", member.teamIds),
  "member.set-target": (actor, member) => ownsOrganisation(actor) || hasRoleIn(actor, "lead", member.teamIds),
  "member.suspend": (actor, member) => !isSelf(actor, member) && manages(actor, member),
  "member.restore": (actor, member) => !isSelf(actor, member) && manages(actor, member),
  "member.remove": (actor, member) => !isSelf(actor, member) && manages(actor, member),
  // Their own they end in the settings, after their password.
  "member.read-sessions": (actor, member) => !isSelf(actor, member) && ownsOrganisation(actor),
  "member.end-session": (actor, member) => !isSelf(actor, member) && ownsOrganisation(actor),
  "member.set-owner": ownsOrganisation,
  "member.leave": isPerson,
  "team.create": (actor) => actor.kind === "person" && actor.isOwner,
  "registration.read": ownsOrganisation,
  "registration.set": ownsOrganisation,
  "organisation.set-second-factor": ownsOrganisation,
  "organisation.read-settings": ownsOrganisation,
  "organisation.set": ownsOrganisation,
  "organisation.set-readiness": ownsOrganisation,
  "notification.read": isPerson,
  "notification.mark-read": isPerson,
  "notification.fan-out": isSystem,
  "mail-preference.read": isPerson,
  "mail-preference.set": isPerson,
  "mail-log.read": ownsOrganisation,
  "digest.send": isSystem,
  "audit.read": ownsOrganisation,
  "audit.export": ownsOrganisation,
  // Of the own organisation. Jobs of no organisation, such as a sign-in mail, are the operator's, at the command line.
  "dead-letter.read": ownsOrganisation,
  "dead-letter.retry": ownsOrganisation,
  "dead-letter.discard": ownsOrganisation,
  "leaver.forget": isSystem,
};

/** May this actor do this to that? Pure; a lead or coach never reads what is private. */
export const can = <A extends Action>(actor: Actor, action: A, subject: ActionSubjects[A]): boolean =>
  RULES[action](actor, subject);
