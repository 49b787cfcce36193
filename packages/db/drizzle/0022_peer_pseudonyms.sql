ALTER TABLE "peer_round_stories" ADD COLUMN "pseudonym" text;--> statement-breakpoint
ALTER TABLE "peer_rounds" ADD COLUMN "dimensions" text[] DEFAULT '{"structure","ownership","specificity","judgement","learning","concision"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "peer_rounds" ADD COLUMN "is_pseudonymous" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "review_requests" ADD COLUMN "dimensions" text[] DEFAULT '{"structure","ownership","specificity","judgement","learning","concision"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "blind_ratings" jsonb;