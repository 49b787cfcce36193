import { ACCOUNT_ROWS } from "./matrix/account-rows.ts";
import { ASSIGNMENT_ROWS } from "./matrix/assignment-rows.ts";
import { AUDIT_ROWS } from "./matrix/audit-rows.ts";
import { BATCH_ROWS } from "./matrix/batch-rows.ts";
import { CALIBRATION_ROWS } from "./matrix/calibration-rows.ts";
import { COMMENT_ROWS } from "./matrix/comment-rows.ts";
import { DASHBOARD_ROWS } from "./matrix/dashboard-rows.ts";
import { FINDING_ROWS } from "./matrix/finding-rows.ts";
import { INTERVIEW_ROWS } from "./matrix/interview-rows.ts";
import { LIVE_ROWS } from "./matrix/live-rows.ts";
import { MAIL_ROWS } from "./matrix/mail-rows.ts";
import { MEMBER_ROWS } from "./matrix/member-rows.ts";
import { NOTIFICATION_ROWS } from "./matrix/notification-rows.ts";
import { OPERATIONS_ROWS } from "./matrix/operations-rows.ts";
import { ORGANISATION_ROWS } from "./matrix/organisation-rows.ts";
import { OVERRULING_ROWS } from "./matrix/overruling-rows.ts";
import { PRACTICE_ROWS } from "./matrix/practice-rows.ts";
import { PRIVACY_ROWS } from "./matrix/privacy-rows.ts";
import { QUESTION_ROWS } from "./matrix/question-rows.ts";
import { REMARK_ROWS } from "./matrix/remark-rows.ts";
import { REVIEW_ROWS } from "./matrix/review-rows.ts";
import { ROUND_ROWS } from "./matrix/round-rows.ts";
import { RULES_ROWS } from "./matrix/rules-rows.ts";
import { SHARE_ROWS } from "./matrix/share-rows.ts";
import { STORY_ROWS } from "./matrix/story-rows.ts";
import { SUGGESTION_ROWS } from "./matrix/suggestion-rows.ts";
import { TEAM_ROWS } from "./matrix/team-rows.ts";
import type { MatrixRow } from "./outcomes.ts";

/** Every procedure of the app router. A procedure without a row fails the test, and so does a row without one. */
export const MATRIX: Record<string, MatrixRow> = {
  ...ACCOUNT_ROWS,
  ...ASSIGNMENT_ROWS,
  ...AUDIT_ROWS,
  ...BATCH_ROWS,
  ...CALIBRATION_ROWS,
  ...COMMENT_ROWS,
  ...DASHBOARD_ROWS,
  ...INTERVIEW_ROWS,
  ...FINDING_ROWS,
  ...LIVE_ROWS,
  ...MAIL_ROWS,
  ...MEMBER_ROWS,
  ...NOTIFICATION_ROWS,
  ...OPERATIONS_ROWS,
  ...ORGANISATION_ROWS,
  ...OVERRULING_ROWS,
  ...PRACTICE_ROWS,
  ...PRIVACY_ROWS,
  ...QUESTION_ROWS,
  ...REMARK_ROWS,
  ...REVIEW_ROWS,
  ...SHARE_ROWS,
  ...ROUND_ROWS,
  ...RULES_ROWS,
  ...STORY_ROWS,
  ...SUGGESTION_ROWS,
  ...TEAM_ROWS,
};
