import { z } from "zod";

/** Any id made by the application: a lower-case uuid (version 7 where we make it). */
export const Id = z.uuid();

export const OrgId = Id.brand<"OrgId">();
export type OrgId = z.output<typeof OrgId>;
export const TeamId = Id.brand<"TeamId">();
export type TeamId = z.output<typeof TeamId>;
export const StoryId = Id.brand<"StoryId">();
export type StoryId = z.output<typeof StoryId>;
export const RevisionId = Id.brand<"RevisionId">();
export type RevisionId = z.output<typeof RevisionId>;
export const ReviewRequestId = Id.brand<"ReviewRequestId">();
export type ReviewRequestId = z.output<typeof ReviewRequestId>;
export const CommentId = Id.brand<"CommentId">();
export type CommentId = z.output<typeof CommentId>;
export const RemarkId = Id.brand<"RemarkId">();
export type RemarkId = z.output<typeof RemarkId>;
export const OverrulingId = Id.brand<"OverrulingId">();
export type OverrulingId = z.output<typeof OverrulingId>;
export const BatchId = Id.brand<"BatchId">();
export type BatchId = z.output<typeof BatchId>;
export const NotificationId = Id.brand<"NotificationId">();
export type NotificationId = z.output<typeof NotificationId>;
