CREATE TABLE "story_views" (
	"org_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"viewer_id" uuid NOT NULL,
	"half_hour" integer NOT NULL,
	"viewed_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "story_views_org_id_story_id_viewer_id_half_hour_pk" PRIMARY KEY("org_id","story_id","viewer_id","half_hour")
);
--> statement-breakpoint
ALTER TABLE "invites" ADD COLUMN "cohort" text;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "cohort" text;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "origin" jsonb;--> statement-breakpoint
ALTER TABLE "story_views" ADD CONSTRAINT "story_views_org_id_story_id_stories_org_id_id_fk" FOREIGN KEY ("org_id","story_id") REFERENCES "public"."stories"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_views" ADD CONSTRAINT "story_views_org_id_viewer_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","viewer_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_views_viewer" ON "story_views" USING btree ("org_id","viewer_id");