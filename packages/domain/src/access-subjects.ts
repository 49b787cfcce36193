import type { AskedKind } from "./assignment.ts";
import type { ReviewState } from "./review-state.ts";
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
  /** The story, where the asker is mentioned in a submitted review of it; left out for everybody else. */
  mentionedOn?: StoryAccess;
}

/** A request as those see it who work with its candidate's teams. */
export interface TeamRequestAccess {
  candidateId: string;
  asked: AskedKind;
  state: ReviewState;
  /** The candidate's teams. */
  teamIds: readonly string[];
}

export interface CommentAccess extends RequestAccess {
  commentAuthorId: string;
}

/** A thing of one person's that nobody else may change: an interview ahead, a practice, a remark. */
export interface OwnAccess {
  userId: string;
}

/** Actions on the organisation itself need nothing but the actor. */
export type OrganisationAccess = Record<never, never>;

export interface TeamAccess {
  teamId: string;
}

/** A team's figures, or with null the whole organisation's. */
export interface DashboardSubject {
  teamId: string | null;
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

/** An assignment before it is asked for, or as it stands. */
export interface GroupAccess {
  /** The teams of each one concerned. */
  teamsOfEach: readonly (readonly string[])[];
  /** Who asked for it; null while nobody has. */
  createdBy: string | null;
}

/** The teams of one person, or a team itself. */
export interface LedAccess {
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
  "story.name-revision": StoryAccess;
  "story.unname-revision": StoryAccess;
  "story.compare": StoryAccess;
  "finding.list-dismissed": StoryAccess;
  "finding.dismiss": StoryAccess;
  "finding.show-again": StoryAccess;
  "story.share": StoryAccess;
  "story.revoke-share": StoryAccess;
  "story.list-shares": StoryAccess;
  "story.list": OrganisationAccess;
  "practice.record": StoryAccess;
  "practice.list": OrganisationAccess;
  "practice.read": OwnAccess;
  "practice.keep-transcript": OwnAccess;
  "practice.remove": OwnAccess;
  "question.read": OrganisationAccess;
  "question.prepare": StoryAccess;
  "question.unprepare": OrganisationAccess;
  "interview.list": OrganisationAccess;
  "interview.add": OrganisationAccess;
  "interview.edit": OwnAccess;
  "interview.remove": OwnAccess;
  "evaluation.store": OrganisationAccess;
  "review-request.create": StoryAccess;
  "review-request.read": RequestAccess;
  "review-request.withdraw": RequestAccess;
  "review-request.decline": RequestAccess;
  "review-request.skip": RequestAccess;
  "review-request.oversee": TeamRequestAccess;
  "review-request.claim": TeamRequestAccess;
  "review-request.reassign": TeamRequestAccess;
  "review-request.ask-second": TeamRequestAccess;
  "review-request.assign": RequestAccess;
  "review-request.remind": RequestAccess;
  "review-request.escalate": RequestAccess;
  "review-request.expire": RequestAccess;
  "review.start": RequestAccess;
  "review.save-draft": RequestAccess;
  "review.submit": RequestAccess;
  "review.amend": RequestAccess;
  "review.settle": RequestAccess;
  "review.rate-helpfulness": RequestAccess;
  "peer-round.create": TeamAccess;
  "peer-round.allocate": TeamAccess;
  "peer-round.hand-in": TeamAccess;
  "peer-round.read": OrganisationAccess;
  "comment.create": RequestAccess;
  "comment.delete": CommentAccess;
  "comment.reply": RequestAccess;
  "comment.resolve": RequestAccess;
  "remark.read": OrganisationAccess;
  "remark.create": OrganisationAccess;
  "remark.change": OwnAccess;
  "remark.delete": OwnAccess;
  "finding.overrule": RequestAccess;
  "finding.restore": OwnAccess;
  "suggestion.create": RequestAccess;
  "suggestion.take": RequestAccess;
  "suggestion.refuse": RequestAccess;
  "suggestion.undo": RequestAccess;
  "desk.read": OrganisationAccess;
  "desk.claim": OrganisationAccess;
  "availability.set": OrganisationAccess;
  "availability.return": OrganisationAccess;
  "review-request.list": OrganisationAccess;
  "calibration.list": OrganisationAccess;
  "calibration.create": TeamAccess;
  "calibration.read": TeamAccess;
  "calibration.rate": TeamAccess;
  "readiness.read": OrganisationAccess;
  "dashboard.read": DashboardSubject;
  "saved-view.list": OrganisationAccess;
  "saved-view.save": OrganisationAccess;
  "saved-view.delete": OwnAccess;
  "assignment.list": OrganisationAccess;
  "assignment.list-own": OrganisationAccess;
  "assignment.create": GroupAccess;
  "assignment.read": LedAccess;
  "assignment.exempt": LedAccess;
  "assignment.remind": LedAccess;
  "assignment.close": GroupAccess;
  "lead-digest.send": OrganisationAccess;
  "batch.start": OrganisationAccess;
  "batch.read": OrganisationAccess;
  "batch.pause": OrganisationAccess;
  "batch.resume": OrganisationAccess;
  "batch.cancel": OrganisationAccess;
  "batch.retry": OrganisationAccess;
  "batch.run": OrganisationAccess;
  "rollup.recount": OrganisationAccess;
  "rules.read-current": OrganisationAccess;
  "rules.read": OrganisationAccess;
  "rules.save-draft": OrganisationAccess;
  "rules.discard-draft": OrganisationAccess;
  "rules.preview": OrganisationAccess;
  "rules.read-preview": OrganisationAccess;
  "rules.publish": OrganisationAccess;
  "rules.roll-back": OrganisationAccess;
  "rules.fit": OrganisationAccess;
  "member.list": OrganisationAccess;
  "member.invite": TeamAccess;
  "invite.revoke": TeamAccess;
  "member.set-roles": SeatsAccess;
  "member.move": SeatsAccess;
  "member.set-cohort": MemberAccess;
  "member.set-target": MemberAccess;
  "member.suspend": MemberAccess;
  "member.restore": MemberAccess;
  "member.remove": MemberAccess;
  "member.read-sessions": MemberAccess;
  "member.end-session": MemberAccess;
  "member.set-owner": MemberAccess;
  "member.leave": OrganisationAccess;
  "team.create": OrganisationAccess;
  "registration.read": OrganisationAccess;
  "registration.set": OrganisationAccess;
  "organisation.set-second-factor": OrganisationAccess;
  "organisation.read-settings": OrganisationAccess;
  "organisation.set": OrganisationAccess;
  "organisation.set-readiness": OrganisationAccess;
  "notification.read": OrganisationAccess;
  "notification.mark-read": OrganisationAccess;
  "notification.fan-out": OrganisationAccess;
  "mail-preference.read": OrganisationAccess;
  "mail-preference.set": OrganisationAccess;
  "mail-log.read": OrganisationAccess;
  "digest.send": OrganisationAccess;
  "audit.read": OrganisationAccess;
  "audit.export": OrganisationAccess;
  "dead-letter.read": OrganisationAccess;
  "dead-letter.retry": OrganisationAccess;
  "dead-letter.discard": OrganisationAccess;
  "leaver.forget": OrganisationAccess;
}
export type Action = keyof ActionSubjects;
