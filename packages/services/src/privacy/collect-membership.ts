import { peerRounds } from "@starboard/db/tables/peer-rounds";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { type Tx, withTenant } from "@starboard/db/transaction";
import { and, eq, sql } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";

/** What an organisation holds of a person, by the name it has in the export; `me` is the person's id. */
const QUERIES = {
  organisation:
    "select o.name, m.is_owner, m.state, m.created_at from organisations o, memberships m where m.user_id = $me",
  teams: "select t.name, s.roles from team_members s join teams t on t.id = s.team_id where s.user_id = $me",
  stories: "select * from stories where author_id = $me order by created_at",
  revisions:
    "select r.* from story_revisions r join stories s on s.id = r.story_id where s.author_id = $me order by r.story_id, r.seq",
  snapshots:
    "select p.* from story_snapshots p join stories s on s.id = p.story_id where s.author_id = $me order by p.named_at",
  dismissals: "select * from finding_dismissals where user_id = $me order by dismissed_at",
  shares:
    "select h.id, h.story_id, h.name, h.created_at, h.expires_at, h.revoked_at from story_shares h join stories s on s.id = h.story_id where s.author_id = $me",
  shareViews:
    "select v.share_id, v.viewed_at, v.version from story_share_views v join story_shares h on h.id = v.share_id join stories s on s.id = h.story_id where s.author_id = $me",
  practices: "select p.* from practices p join stories s on s.id = p.story_id where s.author_id = $me",
  preparedQuestions: "select * from prepared_questions where user_id = $me order by question_id",
  interviews: "select * from interviews where user_id = $me order by day",
  scores:
    "select e.story_id, e.score, e.band from story_current_evaluations c join evaluations e on e.id = c.evaluation_id join stories s on s.id = c.story_id where s.author_id = $me",
  reviewRequests: "select * from review_requests where candidate_id = $me",
  handedIn: "select * from peer_round_stories where user_id = $me",
  requestsGivenOn: "select request_id, reason, created_at from request_skips where user_id = $me",
  reviewsOfMine:
    "select v.* from reviews v join review_requests q on q.id = v.request_id where q.candidate_id = $me and v.submitted_at is not null",
  reviewsByMe: "select * from reviews where reviewer_id = $me",
  commentsByMe: "select * from comments where author_id = $me",
  repliesByMe: "select * from comment_replies where author_id = $me",
  target: "select interview_on, role, seniority, readiness, updated_at from readiness_targets where user_id = $me",
  readinessFacts: "select facts from readiness_facts where user_id = $me",
  remarks: "select body, rule_ids, created_at, deleted_at from remarks where owner_id = $me order by created_at",
  overrulingsByMe: "select * from overrulings where reviewer_id = $me",
  overrulingsOfMine: "select o.* from overrulings o join stories s on s.id = o.story_id where s.author_id = $me",
  rulesPublishedByMe: "select number, reason, published_at from rules_publications where published_by = $me",
  savedViews: "select page, name, search, created_at from saved_views where user_id = $me order by name",
  assignments: "select stories, competencies, due_on, note, created_at, closed_at from assignments where user_id = $me",
  exemptions: "select assignment_id, reason, created_at from assignment_exemptions where user_id = $me",
  reminders: "select assignment_id, created_at from assignment_reminders where user_id = $me",
  notifications: "select kind, created_at, read_at from notifications where user_id = $me",
  calibrationRatings:
    "select r.item_id, r.values, r.updated_at from calibration_ratings r where r.rater_id = $me order by r.updated_at",
  calibrationFinishes: "select set_id, finished_at from calibration_finishes where rater_id = $me",
  mailPreferences:
    "select paces, quiet_from_hour, quiet_until_hour, digest_hour, has_lead_digest, updated_at from mail_preferences where user_id = $me",
  mails: "select kind, state, created_at, sent_at from email_deliveries where user_id = $me order by created_at",
  acts: "select action, subject_id, fields, created_at from audit_entries where actor_id = $me order by created_at",
} as const;

/** One organisation's part of an export, and how many rows of what it holds. Keys of tenants are left out. */
export const collectMembership = (runtime: Runtime, orgId: string, userId: string) =>
  withTenant(runtime.pool, { orgId, userId: null, isReadOnly: true }, async (tx) => {
    const hidden = await findHidden(tx, userId);
    const rows: Record<string, unknown> = {};
    const counts: Record<string, number> = {};
    for (const [name, text] of Object.entries(QUERIES)) {
      const [before = "", after = ""] = text.split("$me");
      const answer = await tx.execute<Record<string, unknown>>(sql`${sql.raw(before)}${userId}${sql.raw(after)}`);
      rows[name] = answer.rows.map(({ org_id: _, ...row }) =>
        hidden.has(String(row.request_id ?? row.id)) && "reviewer_id" in row ? { ...row, reviewer_id: null } : row,
      );
      counts[name] = answer.rows.length;
    }
    return { rows, counts };
  });

/** The own requests of peer rounds with pseudonyms: who reviewed them is not told. */
async function findHidden(tx: Tx, userId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ id: reviewRequests.id })
    .from(reviewRequests)
    .innerJoin(peerRounds, eq(peerRounds.id, reviewRequests.roundId))
    .where(and(eq(reviewRequests.candidateId, userId), eq(peerRounds.isPseudonymous, true)));
  return new Set(rows.map(({ id }) => id));
}
