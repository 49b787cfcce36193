ALTER TABLE "batch_chunks" ADD COLUMN "story_ids" uuid[];--> statement-breakpoint
ALTER TABLE "batch_chunks" ADD COLUMN "lease_token" uuid;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "reason" text;