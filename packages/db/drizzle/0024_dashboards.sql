CREATE TABLE "rule_rollups" (
	"org_id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"ruleset_version" text NOT NULL,
	"rule_id" text NOT NULL,
	"stories" integer NOT NULL,
	CONSTRAINT "rule_rollups_org_id_scope_id_ruleset_version_rule_id_pk" PRIMARY KEY("org_id","scope_id","ruleset_version","rule_id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"page" text NOT NULL,
	"name" text NOT NULL,
	"search" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_views_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "engine_scores" smallint[];--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "ruleset_version" text;--> statement-breakpoint
ALTER TABLE "story_current_evaluations" ADD COLUMN "rule_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "rule_rollups" ADD CONSTRAINT "rule_rollups_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_org_id_user_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_views_person" ON "saved_views" USING btree ("org_id","user_id");--> statement-breakpoint
CREATE INDEX "review_requests_given" ON "review_requests" USING btree ("org_id","closed_at") WHERE state in ('approved', 'changes_asked');