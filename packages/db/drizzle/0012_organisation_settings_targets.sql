CREATE TABLE "readiness_targets" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid,
	"cohort" text,
	"interview_on" date,
	"role" text NOT NULL,
	"seniority" text,
	"readiness" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "readiness_targets_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "readiness_targets_scope" CHECK ((user_id is null) <> (cohort is null))
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "quiet_from_hour" smallint DEFAULT 20 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "quiet_until_hour" smallint DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "review_capacity" smallint DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "new_story_visibility" text DEFAULT 'private' NOT NULL;--> statement-breakpoint
ALTER TABLE "readiness_targets" ADD CONSTRAINT "readiness_targets_org_id_user_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "readiness_targets_person" ON "readiness_targets" USING btree ("org_id","user_id") WHERE user_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "readiness_targets_cohort" ON "readiness_targets" USING btree ("org_id","cohort") WHERE cohort is not null;