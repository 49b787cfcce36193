ALTER TABLE "comments" ADD COLUMN "replacement" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "decision" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "taken_revision_id" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "taken_offset" integer;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_org_id_taken_revision_id_story_revisions_org_id_id_fk" FOREIGN KEY ("org_id","taken_revision_id") REFERENCES "public"."story_revisions"("org_id","id") ON DELETE no action ON UPDATE no action;