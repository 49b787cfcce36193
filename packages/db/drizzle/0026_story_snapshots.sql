CREATE TABLE "story_snapshots" (
	"org_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"name" text NOT NULL,
	"named_at" timestamp with time zone NOT NULL,
	CONSTRAINT "story_snapshots_org_id_revision_id_pk" PRIMARY KEY("org_id","revision_id")
);
--> statement-breakpoint
ALTER TABLE "story_snapshots" ADD CONSTRAINT "story_snapshots_org_id_story_id_stories_org_id_id_fk" FOREIGN KEY ("org_id","story_id") REFERENCES "public"."stories"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_snapshots" ADD CONSTRAINT "story_snapshots_org_id_revision_id_story_revisions_org_id_id_fk" FOREIGN KEY ("org_id","revision_id") REFERENCES "public"."story_revisions"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_snapshots_story" ON "story_snapshots" USING btree ("org_id","story_id");