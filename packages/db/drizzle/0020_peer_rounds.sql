CREATE TABLE "peer_round_stories" (
	"org_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"handed_in_at" timestamp with time zone NOT NULL,
	"placed_at" timestamp with time zone,
	CONSTRAINT "peer_round_stories_org_id_round_id_user_id_pk" PRIMARY KEY("org_id","round_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "peer_rounds" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"name" text NOT NULL,
	"rubric" text NOT NULL,
	"each" smallint NOT NULL,
	"hand_in_by" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"allocated_at" timestamp with time zone,
	CONSTRAINT "peer_rounds_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
DROP INDEX "review_requests_open";--> statement-breakpoint
ALTER TABLE "review_requests" ADD COLUMN "round_id" uuid;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "helpfulness" smallint;--> statement-breakpoint
ALTER TABLE "peer_round_stories" ADD CONSTRAINT "peer_round_stories_org_id_round_id_peer_rounds_org_id_id_fk" FOREIGN KEY ("org_id","round_id") REFERENCES "public"."peer_rounds"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "peer_round_stories" ADD CONSTRAINT "peer_round_stories_org_id_story_id_stories_org_id_id_fk" FOREIGN KEY ("org_id","story_id") REFERENCES "public"."stories"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "peer_rounds" ADD CONSTRAINT "peer_rounds_org_id_team_id_teams_org_id_id_fk" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "peer_rounds_team" ON "peer_rounds" USING btree ("org_id","team_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_requests_round" ON "review_requests" USING btree ("org_id","round_id","candidate_id","reviewer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_requests_open" ON "review_requests" USING btree ("org_id","story_id") WHERE round_id is null and state in ('requested', 'assigned', 'in_review');