CREATE TABLE "digests" (
	"org_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"local_date" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "digests_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "worker_samples" (
	"worker_id" uuid NOT NULL,
	"queue" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"waiting" integer NOT NULL,
	"active" integer NOT NULL,
	"delayed" integer NOT NULL,
	"running" integer NOT NULL,
	"slots" integer NOT NULL,
	CONSTRAINT "worker_samples_worker_id_queue_at_pk" PRIMARY KEY("worker_id","queue","at")
);
--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "digest_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "discarded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "discard_reason" text;--> statement-breakpoint
CREATE UNIQUE INDEX "digests_day" ON "digests" USING btree ("org_id","user_id","local_date");--> statement-breakpoint
CREATE INDEX "worker_samples_at" ON "worker_samples" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_dead" ON "outbox" USING btree ("org_id","id") WHERE dead_at is not null and done_at is null;--> statement-breakpoint
CREATE INDEX "outbox_done" ON "outbox" USING btree ("done_at") WHERE done_at is not null;