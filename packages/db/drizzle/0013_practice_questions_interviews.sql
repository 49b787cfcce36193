CREATE TABLE "interviews" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"day" date NOT NULL,
	"organisation" text NOT NULL,
	"role" text NOT NULL,
	"profile" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "interviews_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "prepared_questions" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"question_id" text NOT NULL,
	"story_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "prepared_questions_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "question_id" text;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "target_seconds" smallint;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "laps" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "words" smallint;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "fillers" smallint;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "points_said" smallint;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "points_written" smallint;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "transcript" text;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_org_id_user_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_questions" ADD CONSTRAINT "prepared_questions_org_id_user_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_questions" ADD CONSTRAINT "prepared_questions_org_id_story_id_stories_org_id_id_fk" FOREIGN KEY ("org_id","story_id") REFERENCES "public"."stories"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "interviews_person" ON "interviews" USING btree ("org_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "prepared_questions_once" ON "prepared_questions" USING btree ("org_id","user_id","question_id");--> statement-breakpoint
CREATE INDEX "prepared_questions_story" ON "prepared_questions" USING btree ("org_id","story_id");