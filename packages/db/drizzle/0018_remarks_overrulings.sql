CREATE TABLE "overrulings" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"rule_id" text NOT NULL,
	"ruleset_version" text NOT NULL,
	"section" text,
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "overrulings_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "remarks" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"body" text NOT NULL,
	"rule_ids" text[] DEFAULT '{}'::text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "remarks_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "remark_id" uuid;--> statement-breakpoint
ALTER TABLE "overrulings" ADD CONSTRAINT "overrulings_org_id_request_id_review_requests_org_id_id_fk" FOREIGN KEY ("org_id","request_id") REFERENCES "public"."review_requests"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrulings" ADD CONSTRAINT "overrulings_org_id_story_id_stories_org_id_id_fk" FOREIGN KEY ("org_id","story_id") REFERENCES "public"."stories"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrulings" ADD CONSTRAINT "overrulings_org_id_revision_id_story_revisions_org_id_id_fk" FOREIGN KEY ("org_id","revision_id") REFERENCES "public"."story_revisions"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_org_id_owner_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","owner_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "overrulings_story" ON "overrulings" USING btree ("org_id","story_id");--> statement-breakpoint
CREATE INDEX "overrulings_rule" ON "overrulings" USING btree ("org_id","rule_id");--> statement-breakpoint
CREATE INDEX "remarks_owner" ON "remarks" USING btree ("org_id","owner_id");--> statement-breakpoint
CREATE INDEX "comments_remark" ON "comments" USING btree ("org_id","remark_id") WHERE remark_id is not null;