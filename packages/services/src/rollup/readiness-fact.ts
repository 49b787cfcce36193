import { type SQL, sql } from "drizzle-orm";

const ms = (time: SQL): SQL => sql`floor(extract(epoch from ${time}) * 1000)::bigint`;

/**
 * What `readiness_facts` keeps of a story `s` with its current evaluation `p`, as `ReadinessFact` of domain names it.
 * `offset` has a story's requests looked up by the story: for the latest of all, the planner would walk through everybody's.
 * Peers approve nothing; the best band is that of one ruleset, as scores of two are never compared.
 */
export const READINESS_FACT = sql`
  case when s.visibility <> 'team' then 'null'::jsonb else (
    select jsonb_build_array(s.kind, p.band,
      (select e.band from evaluations e
        where e.org_id = s.org_id and e.story_id = s.id and e.ruleset_version = p.ruleset_version
        order by e.score desc, e.id limit 1),
      to_jsonb(s.competencies), approval.at is not null,
      ${ms(sql`greatest(s.updated_at, approval.at, s.practised_at)`)}, ${ms(sql`s.practised_at`)})
    from (select max(given.at) as at from (select r.closed_at as at from review_requests r
      where r.org_id = s.org_id and r.story_id = s.id and r.state = 'approved' and r.asked <> 'peer' offset 0) given)
      approval) end`;

/** Those stories that are kept at all, to be put behind `from`. */
export const READINESS_STORIES = sql`
  stories s left join lateral (select band, ruleset_version from story_current_evaluations
    where org_id = s.org_id and story_id = s.id limit 1) p on true`;
