CREATE TABLE "request_skips" (
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "request_skips_org_id_request_id_user_id_pk" PRIMARY KEY("org_id","request_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "review_competencies" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "review_languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "away_from" date;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "away_until" date;--> statement-breakpoint
ALTER TABLE "review_requests" ADD COLUMN "asked" text DEFAULT 'pool' NOT NULL;--> statement-breakpoint
ALTER TABLE "review_requests" ADD COLUMN "assigned_because" jsonb;--> statement-breakpoint
ALTER TABLE "review_requests" ADD COLUMN "interview_on" date;--> statement-breakpoint
ALTER TABLE "review_requests" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "review_requests" ADD COLUMN "previous_id" uuid;--> statement-breakpoint
ALTER TABLE "review_requests" ADD COLUMN "second_of" uuid;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "amended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "request_skips" ADD CONSTRAINT "request_skips_org_id_request_id_review_requests_org_id_id_fk" FOREIGN KEY ("org_id","request_id") REFERENCES "public"."review_requests"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_requests_waiting" ON "review_requests" USING btree ("org_id","due_at") WHERE state = 'requested';