CREATE TABLE "calibration_finishes" (
	"org_id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"rater_id" uuid NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calibration_finishes_org_id_set_id_rater_id_pk" PRIMARY KEY("org_id","set_id","rater_id")
);
--> statement-breakpoint
CREATE TABLE "calibration_items" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"story_id" uuid,
	"revision_id" uuid,
	"sections" jsonb,
	"engine_scores" smallint[] NOT NULL,
	"ruleset_version" text NOT NULL,
	CONSTRAINT "calibration_items_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "calibration_ratings" (
	"org_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"rater_id" uuid NOT NULL,
	"values" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calibration_ratings_org_id_item_id_rater_id_pk" PRIMARY KEY("org_id","item_id","rater_id")
);
--> statement-breakpoint
CREATE TABLE "calibration_sets" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"title" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calibration_sets_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "calibration_finishes" ADD CONSTRAINT "calibration_finishes_org_id_set_id_calibration_sets_org_id_id_fk" FOREIGN KEY ("org_id","set_id") REFERENCES "public"."calibration_sets"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_finishes" ADD CONSTRAINT "calibration_finishes_org_id_rater_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","rater_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_items" ADD CONSTRAINT "calibration_items_org_id_set_id_calibration_sets_org_id_id_fk" FOREIGN KEY ("org_id","set_id") REFERENCES "public"."calibration_sets"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_items" ADD CONSTRAINT "calibration_items_org_id_story_id_stories_org_id_id_fk" FOREIGN KEY ("org_id","story_id") REFERENCES "public"."stories"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_ratings" ADD CONSTRAINT "calibration_ratings_org_id_item_id_calibration_items_org_id_id_fk" FOREIGN KEY ("org_id","item_id") REFERENCES "public"."calibration_items"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_ratings" ADD CONSTRAINT "calibration_ratings_org_id_rater_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","rater_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_sets" ADD CONSTRAINT "calibration_sets_org_id_team_id_teams_org_id_id_fk" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calibration_finishes_rater" ON "calibration_finishes" USING btree ("org_id","rater_id");--> statement-breakpoint
CREATE INDEX "calibration_items_set" ON "calibration_items" USING btree ("org_id","set_id");--> statement-breakpoint
CREATE INDEX "calibration_items_story" ON "calibration_items" USING btree ("org_id","story_id");--> statement-breakpoint
CREATE INDEX "calibration_ratings_rater" ON "calibration_ratings" USING btree ("org_id","rater_id");--> statement-breakpoint
CREATE INDEX "calibration_sets_team" ON "calibration_sets" USING btree ("org_id","team_id");