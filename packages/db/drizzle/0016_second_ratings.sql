CREATE TABLE "consensus_ratings" (
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"values" jsonb NOT NULL,
	"note" text NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consensus_ratings_org_id_request_id_pk" PRIMARY KEY("org_id","request_id")
);
--> statement-breakpoint
ALTER TABLE "consensus_ratings" ADD CONSTRAINT "consensus_ratings_org_id_request_id_review_requests_org_id_id_fk" FOREIGN KEY ("org_id","request_id") REFERENCES "public"."review_requests"("org_id","id") ON DELETE cascade ON UPDATE no action;