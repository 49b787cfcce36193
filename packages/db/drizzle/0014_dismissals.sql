CREATE TABLE "finding_dismissals" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"story_id" uuid,
	"rule_id" text NOT NULL,
	"scope" text NOT NULL,
	"section" text,
	"sentence" text,
	"ruleset_version" text NOT NULL,
	"dismissed_at" timestamp with time zone NOT NULL,
	"shown_again_at" timestamp with time zone,
	CONSTRAINT "finding_dismissals_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "finding_dismissals" ADD CONSTRAINT "finding_dismissals_org_id_story_id_stories_org_id_id_fk" FOREIGN KEY ("org_id","story_id") REFERENCES "public"."stories"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_dismissals" ADD CONSTRAINT "finding_dismissals_org_id_user_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "finding_dismissals_person" ON "finding_dismissals" USING btree ("org_id","user_id","rule_id");--> statement-breakpoint
CREATE INDEX "finding_dismissals_story" ON "finding_dismissals" USING btree ("org_id","story_id");