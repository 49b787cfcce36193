CREATE TABLE "rules_drafts" (
	"org_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rules_drafts_org_id_pk" PRIMARY KEY("org_id")
);
--> statement-breakpoint
CREATE TABLE "rules_preview_stories" (
	"org_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"before_score" smallint,
	"before_band" text,
	"before_rules" text,
	"after_score" smallint NOT NULL,
	"after_band" text NOT NULL,
	"gained" text[] NOT NULL,
	"lost" text[] NOT NULL,
	CONSTRAINT "rules_preview_stories_org_id_batch_id_story_id_pk" PRIMARY KEY("org_id","batch_id","story_id")
);
--> statement-breakpoint
CREATE TABLE "rules_publications" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"operation_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"reason" text NOT NULL,
	"restores" integer,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"batch_id" uuid NOT NULL,
	CONSTRAINT "rules_publications_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "purpose" text DEFAULT 'evaluate' NOT NULL;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "profile" jsonb;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "tried_hash" text;--> statement-breakpoint
ALTER TABLE "rules_drafts" ADD CONSTRAINT "rules_drafts_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rules_preview_stories" ADD CONSTRAINT "rules_preview_stories_org_id_batch_id_batches_org_id_id_fk" FOREIGN KEY ("org_id","batch_id") REFERENCES "public"."batches"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rules_preview_stories" ADD CONSTRAINT "rules_preview_stories_org_id_story_id_stories_org_id_id_fk" FOREIGN KEY ("org_id","story_id") REFERENCES "public"."stories"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rules_publications" ADD CONSTRAINT "rules_publications_org_id_batch_id_batches_org_id_id_fk" FOREIGN KEY ("org_id","batch_id") REFERENCES "public"."batches"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "rules_publications_number" ON "rules_publications" USING btree ("org_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "rules_publications_operation" ON "rules_publications" USING btree ("org_id","operation_id");