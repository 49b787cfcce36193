CREATE TABLE "mail_preferences" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"paces" jsonb NOT NULL,
	"quiet_from_hour" smallint,
	"quiet_until_hour" smallint,
	"digest_hour" smallint,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mail_preferences_org_id_user_id_pk" PRIMARY KEY("org_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "email_deliveries" ADD COLUMN "user_id" uuid;--> statement-breakpoint
ALTER TABLE "email_deliveries" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "mail_pace" text DEFAULT 'daily' NOT NULL;--> statement-breakpoint
-- What was mailed at once until now is not told again. The fence stands again at once.
ALTER TABLE "notifications" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "notifications" SET "mail_pace" = 'at-once' WHERE "kind" IN ('review-assigned', 'review-submitted', 'review-amended', 'review-reminder', 'review-declined', 'review-expired', 'review-escalated', 'member-suspended', 'member-restored', 'member-removed');--> statement-breakpoint
ALTER TABLE "notifications" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD CONSTRAINT "mail_preferences_org_id_user_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "email_deliveries_user" ON "email_deliveries" USING btree ("org_id","user_id","created_at");