ALTER TABLE "invites" ALTER COLUMN "invited_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "registration_team_id" uuid;