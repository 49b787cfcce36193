CREATE TABLE "readiness_facts" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "readiness_facts_org_id_user_id_pk" PRIMARY KEY("org_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "readiness_facts" ADD CONSTRAINT "readiness_facts_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_facts" ADD CONSTRAINT "readiness_facts_org_id_user_id_memberships_org_id_user_id_fk" FOREIGN KEY ("org_id","user_id") REFERENCES "public"."memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO "readiness_facts" ("org_id", "user_id", "facts")
SELECT s.org_id, s.author_id, jsonb_object_agg(s.id, CASE WHEN s.visibility <> 'team' THEN 'null'::jsonb ELSE (
	SELECT jsonb_build_array(s.kind, p.band,
		(SELECT e.band FROM evaluations e
			WHERE e.org_id = s.org_id AND e.story_id = s.id AND e.ruleset_version = p.ruleset_version
			ORDER BY e.score DESC, e.id LIMIT 1),
		to_jsonb(s.competencies), approval.at IS NOT NULL,
		floor(extract(epoch FROM greatest(s.updated_at, approval.at, s.practised_at)) * 1000)::bigint,
		floor(extract(epoch FROM s.practised_at) * 1000)::bigint)
	FROM (SELECT max(r.closed_at) AS at FROM review_requests r
		WHERE r.org_id = s.org_id AND r.story_id = s.id AND r.state = 'approved' AND r.asked <> 'peer') approval) END)
FROM stories s
JOIN memberships m ON m.org_id = s.org_id AND m.user_id = s.author_id
LEFT JOIN story_current_evaluations p ON p.org_id = s.org_id AND p.story_id = s.id
WHERE s.archived_at IS NULL
GROUP BY s.org_id, s.author_id;
