CREATE TABLE "story_share_views" (
	"org_id" uuid NOT NULL,
	"share_id" uuid NOT NULL,
	"minute" integer NOT NULL,
	"viewed_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "story_share_views_org_id_share_id_minute_pk" PRIMARY KEY("org_id","share_id","minute")
);
--> statement-breakpoint
CREATE TABLE "story_shares" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"pinned_revision_id" uuid,
	"pinned_title" text,
	"pinned_question" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "story_shares_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "story_share_views" ADD CONSTRAINT "story_share_views_org_id_share_id_story_shares_org_id_id_fk" FOREIGN KEY ("org_id","share_id") REFERENCES "public"."story_shares"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_shares" ADD CONSTRAINT "story_shares_org_id_story_id_stories_org_id_id_fk" FOREIGN KEY ("org_id","story_id") REFERENCES "public"."stories"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_shares" ADD CONSTRAINT "story_shares_org_id_pinned_revision_id_story_revisions_org_id_id_fk" FOREIGN KEY ("org_id","pinned_revision_id") REFERENCES "public"."story_revisions"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "story_shares_token" ON "story_shares" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "story_shares_story" ON "story_shares" USING btree ("org_id","story_id");