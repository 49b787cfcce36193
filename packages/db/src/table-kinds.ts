/**
 * Every table by kind; a test holds this list against pg_class, so that a new table must choose.
 * - tenant: `org_id` in its key, row-level security, read and written inside one organisation only;
 * - identity: no organisation, reached only by services/identity and the auth adapter;
 * - plumbing: ids only; the application sees its own organisation, the worker's loops see all;
 * - platform: about the installation, with nothing of any organisation: the worker writes, everybody may read.
 */
export const TABLE_KINDS = {
  audit_entries: "tenant",
  audit_heads: "tenant",
  batch_failures: "tenant",
  batches: "tenant",
  comment_replies: "tenant",
  comments: "tenant",
  digests: "tenant",
  evaluations: "tenant",
  invites: "tenant",
  memberships: "tenant",
  notifications: "tenant",
  organisations: "tenant",
  practices: "tenant",
  readiness_targets: "tenant",
  review_requests: "tenant",
  reviews: "tenant",
  rollups: "tenant",
  stories: "tenant",
  story_current_evaluations: "tenant",
  story_revisions: "tenant",
  story_views: "tenant",
  team_members: "tenant",
  teams: "tenant",
  batch_chunks: "plumbing",
  email_deliveries: "plumbing",
  outbox: "plumbing",
  rollup_recounts: "plumbing",
  timers: "plumbing",
  worker_samples: "platform",
  api_tokens: "identity",
  kept_mails: "identity",
  mail_links: "identity",
  password_resets: "identity",
  privacy_requests: "identity",
  provider_links: "identity",
  rate_limits: "identity",
  sessions: "identity",
  sign_in_attempts: "identity",
  users: "identity",
} as const satisfies Record<string, "tenant" | "plumbing" | "identity" | "platform">;
