import type { CompanyProfile } from "@starboard/domain/company-profile";
import type { Competency } from "@starboard/domain/competency";
import type { Dimension, StoryKind } from "@starboard/domain/evaluation";
import type { PracticeLength } from "@starboard/domain/practice-length";
import type { SectionLabel, Sections } from "@starboard/domain/section";
import type { Visibility } from "@starboard/domain/story";
import type { TeamRole } from "@starboard/domain/team-roles";
import type { DemoRemark } from "./demo-remarks.ts";

/**
 * The demo as data. Every time is a whole number of days before the moment the demo is entered (`daysAgo`);
 * within one day the order is revision, practice, request, assignment, submission.
 * Keys are for finding things in the demo; they are no ids and appear on no screen.
 */
export interface DemoOrganisation {
  key: string;
  name: string;
  slug: string;
  timeZone: string;
  teams: readonly DemoTeam[];
  cohorts: readonly DemoCohort[];
  people: readonly DemoPerson[];
  /** In no particular order; whoever enters them sorts by day. */
  stories: readonly DemoStory[];
}

export interface DemoTeam {
  key: string;
  name: string;
}

/** People who began together. */
export interface DemoCohort {
  name: string;
  /** Keys of people. */
  people: readonly string[];
}

export interface DemoPerson {
  key: string;
  name: string;
  email: string;
  /** `owner` is held in the organisation, the others in the team. */
  roles: readonly ("owner" | TeamRole)[];
  /** Key of the one team the person is in. */
  team: string;
  timeZone: string;
  /** The interview the person prepares for. */
  interview?: { organisation: string; role: string; profile: CompanyProfile; daysFromNow: number };
}

/** One candidate with everything they wrote; each has a file of their own. */
export interface DemoCandidate {
  person: DemoPerson;
  stories: readonly DemoStory[];
}

/** What the author of the demo meant to write. For our own checks only: never shown, never stored. */
export type IntendedLevel = "weak" | "middling" | "strong";

export interface DemoStory {
  key: string;
  /** Key of the person. */
  author: string;
  kind: StoryKind;
  title: string;
  question: string;
  /** One to four. */
  competencies: readonly Competency[];
  visibility: Visibility;
  intendedLevel: IntendedLevel;
  createdDaysAgo: number;
  /** One to four, oldest first; the first is written on the day the story is created. */
  revisions: readonly DemoRevision[];
  practices: readonly DemoPractice[];
  /** Questions of the bank, by their ids, that the author has prepared with this story. */
  prepared?: readonly string[];
  /** Ids of rules that the author does not want to see in this story. */
  dismissed?: readonly string[];
  /** Whom the author gave a link to the story; the last one has opened it. */
  sharedWith?: readonly string[];
  /** Oldest first; only the last may still be open. A second one is "ask again" after changes were asked. */
  reviews: readonly DemoReview[];
}

export interface DemoRevision {
  daysAgo: number;
  sections: Sections;
}

export interface DemoPractice {
  daysAgo: number;
  seconds: number;
  /** What was counted of what was said, where it was written down. */
  counted?: {
    targetSeconds: PracticeLength;
    words: number;
    fillers: number;
    pointsSaid: number;
    pointsWritten: number;
  };
}

interface Asked {
  requestedDaysAgo: number;
  /** What the candidate wants looked at. */
  message: string;
  /** Days from the request to the date wished for; an open request may be past it. */
  dueInDays: number;
  /** Index into the story's revisions: the newest on the day of the request. */
  onRevision: number;
}

/** `coach` is the key of a person with the role `coach` in the same organisation. */
export type DemoReview = Asked &
  (
    | { ends: "requested" }
    | { ends: "assigned"; coach: string }
    | { ends: "in_review"; coach: string; comments: readonly DemoComment[] }
    | DemoVerdict
    | { ends: "declined"; coach: string; closedDaysAgo: number; reason: string }
    | { ends: "withdrawn"; coach?: string; closedDaysAgo: number }
    | { ends: "expired"; coach?: string; closedDaysAgo: number }
  );

export interface DemoVerdict {
  ends: "changes_asked" | "approved";
  coach: string;
  submittedDaysAgo: number;
  comments: readonly DemoComment[];
  suggestions?: readonly DemoSuggestion[];
  /** A finding that the coach overrules, where the rules still have it. */
  overrules?: { ruleId: string; reason: string };
  ratings: Readonly<Record<Dimension, DemoRating>>;
  summary: string;
}

export interface DemoComment {
  section: SectionLabel;
  /** Occurs exactly once in that section of the reviewed revision. */
  quote: string;
  body: string;
  /** The kept remark that it was made from. */
  remark?: DemoRemark;
  /** The candidate's answer. */
  reply?: string;
  /** Key of a person of the organisation whom the answer names with an @. */
  mentions?: string;
  resolved?: true;
}

/** A suggested edit; the quote occurs exactly once in that section of the reviewed revision. */
export interface DemoSuggestion {
  section: SectionLabel;
  quote: string;
  replacement: string;
  reason: string;
  refused?: true;
}

/** A quote is required for 1, 2 and 5; it occurs exactly once in the joined text of the reviewed revision. */
export type DemoRating = { score: 3 | 4 } | { score: 1 | 2 | 5; quote: string };
