CREATE TABLE "rollup_recounts" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"recounted_at" timestamp with time zone NOT NULL,
	"drift" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rollups" (
	"org_id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"ruleset_version" text NOT NULL,
	"dimension" text NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL,
	"sum" bigint NOT NULL,
	"histogram" integer[] NOT NULL,
	CONSTRAINT "rollups_org_id_scope_id_ruleset_version_dimension_day_pk" PRIMARY KEY("org_id","scope_id","ruleset_version","dimension","day")
);
--> statement-breakpoint
ALTER TABLE "story_current_evaluations" ADD COLUMN "dimension_scores" smallint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "story_current_evaluations" ADD COLUMN "evaluated_on" date DEFAULT current_date NOT NULL;--> statement-breakpoint
ALTER TABLE "rollups" ADD CONSTRAINT "rollups_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "team_members_user" ON "team_members" USING btree ("org_id","user_id");