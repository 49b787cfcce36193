CREATE TABLE "assignment_exemptions" (
	"org_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assignment_exemptions_org_id_assignment_id_user_id_pk" PRIMARY KEY("org_id","assignment_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "assignment_reminders" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"sent_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assignment_reminders_org_id_id_user_id_pk" PRIMARY KEY("org_id","id","user_id")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid,
	"team_id" uuid,
	"cohort" text,
	"stories" smallint NOT NULL,
	"competencies" text[] NOT NULL,
	"due_on" date NOT NULL,
	"note" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "assignments_org_id_id_pk" PRIMARY KEY("org_id","id"),
	CONSTRAINT "assignments_scope" CHECK (num_nonnulls(user_id, team_id, cohort) = 1)
);
--> statement-breakpoint
CREATE TABLE "lead_digests" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"local_week" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lead_digests_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD COLUMN "has_lead_digest" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment_exemptions" ADD CONSTRAINT "assignment_exemptions_org_id_assignment_id_assignments_org_id_id_fk" FOREIGN KEY ("org_id","assignment_id") REFERENCES "public"."assignments"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_exemptions" ADD CONSTRAINT "assignment_exemptions_org_id_user_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_reminders" ADD CONSTRAINT "assignment_reminders_org_id_assignment_id_assignments_org_id_id_fk" FOREIGN KEY ("org_id","assignment_id") REFERENCES "public"."assignments"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_reminders" ADD CONSTRAINT "assignment_reminders_org_id_user_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_org_id_user_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_org_id_team_id_teams_org_id_id_fk" FOREIGN KEY ("org_id","team_id") REFERENCES "public"."teams"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_digests" ADD CONSTRAINT "lead_digests_org_id_user_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_reminders_person" ON "assignment_reminders" USING btree ("org_id","assignment_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lead_digests_week" ON "lead_digests" USING btree ("org_id","user_id","local_week");