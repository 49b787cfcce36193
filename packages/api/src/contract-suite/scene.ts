import type { TestPerson } from "@starboard/testing/world";

/**
 * Who asks. `anonymous` has no session, `stranger` owns another organisation, `removed` and `suspended` were members
 * until now, `guest` holds a link to the story and has no account, `invited` has an invitation that is not accepted, `declined` is a coach who gave the review back.
 */
export const ACTORS = [
  "anonymous",
  "guest",
  "stranger",
  "invited",
  "removed",
  "suspended",
  "author",
  "peer",
  "reviewer",
  "declined",
  "otherCoach",
  "lead",
  "owner",
] as const;
export type ActorName = (typeof ACTORS)[number];

/** The author's API tokens, one of each scope. */
export const TOKENS = ["readToken", "writeToken"] as const;
export type TokenName = (typeof TOKENS)[number];
export type Asker = ActorName | TokenName;
export const ASKERS: readonly Asker[] = [...ACTORS, ...TOKENS];
export const isToken = (asker: Asker): asker is TokenName => (TOKENS as readonly Asker[]).includes(asker);

const OUTSIDE: readonly Asker[] = ["anonymous", "guest", "stranger", "invited", "removed", "suspended"];
/** Whether somebody is nobody in the organisation; so is who brings a token, where only a cookie counts. */
export const isOutside = (asker: Asker): boolean => OUTSIDE.includes(asker) || isToken(asker);

/**
 * On what. `reviewed`: a private story under review. `shared`: one that the team may read, its review approved.
 * `archived`: a private one put away, its review given back. `foreign`: all of it in another organisation.
 * `missing`: ids of nothing.
 */
export const SUBJECTS = ["reviewed", "shared", "archived", "foreign", "missing"] as const;
export type SubjectName = (typeof SUBJECTS)[number];

/** Ids that the inputs of the matrix refer to. */
export interface SceneIds {
  storyId: string;
  /** A link to the story, and what it ends with. */
  shareId: string;
  shareToken: string;
  requestId: string;
  commentId: string;
  suggestionId: string;
  /** Of the reviewer. */
  remarkId: string;
  /** Of the reviewer, on the shared story. */
  overrulingId: string;
  batchId: string;
  /** Filters that the lead has kept. */
  viewId: string;
  /** A dry run of the draft of the rules. */
  previewId: string;
  roundId: string;
  teamId: string;
  /** Of the organisation's two teams the one that `teamId` is not. */
  otherTeamId: string;
  /** A member of the team `teamId` who does nothing in the scene. */
  memberId: string;
  /** Of that member. */
  memberSessionId: string;
  inviteId: string;
  /** Asked of the team `teamId`. */
  assignmentId: string;
  notificationId: string;
  /** A set that the coaches of the first team rate, and its one text. */
  setId: string;
  itemId: string;
  /** A practice of the story, and an interview of its author's. */
  practiceId: string;
  interviewId: string;
  /** The story's author. */
  userId: string;
  /** Another organisation of the author's: the personal space. */
  placeOrgId: string;
}
export type Subjects = Record<SubjectName, SceneIds>;

export type ScenePerson = Omit<TestPerson, "context">;

/** A prepared database and who is in it; each scene is a copy. */
export interface Blueprint {
  /** The database's name. */
  template: string;
  /** Of the organisation in which the questions are asked. */
  slug: string;
  subjects: Subjects;
  people: Record<Exclude<ActorName, "anonymous" | "guest">, ScenePerson>;
  tokens: Record<TokenName, string>;
}
