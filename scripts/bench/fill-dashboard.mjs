export const ORGANISATIONS = 50;
const PEOPLE = 200;
const STORIES = 10;
const TEAMS = 4;
const DAYS = 180;
/** Newer rules since so many days. */
const CHANGED_DAYS = 60;

const COMPETENCIES = [
  ..."ownership ambiguity conflict failure-and-learning delivery-under-pressure influence-without-authority".split(" "),
  ..."leadership-and-mentoring customer-and-business-impact technical-judgement initiative communication".split(" "),
  "growth-and-feedback",
];

/** People, teams and cohorts of one organisation; `$ORG` may be there already with its first team. */
const people = `
  insert into organisations (id, name, slug, time_zone, created_at)
  values ('$ORG', 'Bench $NUMBER', 'bench-$NUMBER', 'Europe/London', now()) on conflict do nothing;
  insert into teams (org_id, id, name, created_at)
  select '$ORG', gen_random_uuid(), 'Team ' || n, now()
  from generate_series(1, ${TEAMS} - (select count(*)::int from teams where org_id = '$ORG')) n;
  create temp table them as select gen_random_uuid() as id, n from generate_series(1, ${PEOPLE}) n;
  insert into users (id, email, name, time_zone, created_at)
  select id, 'filled-' || n || '-$NUMBER@chaos.test', 'Filled in ' || n, 'Europe/London', now() from them;
  insert into memberships (org_id, user_id, cohort, created_at) select '$ORG', id, 'Cohort ' || n % 5, now() from them;
  insert into team_members (org_id, team_id, user_id, roles)
  select '$ORG', team.id, them.id, '{candidate}' from them
  join (select id, row_number() over (order by created_at, id) as n from teams where org_id = '$ORG') team
    on team.n = them.n % ${TEAMS} + 1`;

/**
 * Their stories, with $EACH evaluations each over half a year under two rulesets, and what those found last. The text
 * has changed since, so that a batch has something to find.
 */
const stories = `
  create temp table told as
    select gen_random_uuid() as id, gen_random_uuid() as revision_id, them.id as author_id, t.n + them.n * ${STORIES} as n
    from them, generate_series(1, ${STORIES}) as t (n);
  insert into stories (org_id, id, author_id, kind, title, question, competencies, visibility, version, current_revision_id,
    created_at, updated_at, practised_at)
  select '$ORG', id, author_id, case when n % 2 = 0 then 'challenge' else 'accomplishment' end, 'Filled in ' || n, '',
    array[(array['${COMPETENCIES.join("','")}'])[n % 12 + 1], (array['${COMPETENCIES.join("','")}'])[n * 7 % 12 + 1]],
    'team', $EACH + 1, revision_id, now() - interval '${DAYS} days', now() - n % 90 * interval '1 day', now() - n % 40 * interval '1 day'
  from told;
  create temp table made as
    select gen_random_uuid() as id, told.id as story_id, k, gen_random_uuid() as revision_id,
      (random() * 100)::int as score, now() - (($EACH - k) * ${DAYS}.0 / $EACH + random()) * interval '1 day' as at
    from told, generate_series(1, $EACH) k;
  insert into evaluations (org_id, id, story_id, revision_id, ruleset_version, ruleset_hash, score, band, detail, created_at)
  select '$ORG', made.id, made.story_id, made.revision_id,
    case when at < now() - interval '${CHANGED_DAYS} days' then 'starboard@0.0.1' else one.ruleset_version end,
    one.ruleset_hash, made.score, $BAND, one.detail, at
  from made, (select * from evaluations where story_id = '$STORY' limit 1) one;
  insert into story_current_evaluations
    (org_id, story_id, evaluation_id, revision_seq, score, band, ruleset_version, dimension_scores, rule_ids, evaluated_on)
  select '$ORG', made.story_id, made.id, $EACH, made.score, $BAND, one.ruleset_version,
    array(select (random() * 100)::smallint from generate_series(1, 6) where made.id is not null),
    one.rule_ids, (at at time zone 'UTC')::date
  from made, (select * from story_current_evaluations where story_id = '$STORY') one where k = $EACH;
  insert into story_revisions (org_id, id, story_id, seq, sections, operation_id, created_at)
  select '$ORG', revision_id, told.id, $EACH + 1, one.sections, told.id, now()
  from told, (select * from story_revisions where story_id = '$STORY' limit 1) one`;

/** A closed review for every second story, and an open request for one in fifty. */
const reviews = `
  create temp table asked as select gen_random_uuid() as request_id, told.*, now() - n % ${DAYS} * interval '1 day' as at from told where n % 2 = 0;
  insert into review_requests
    (org_id, id, story_id, revision_id, candidate_id, reviewer_id, state, asked, message, created_at, due_at, closed_at)
  select '$ORG', request_id, asked.id, revision_id, author_id, '$COACH', case when n % 100 = 0 then 'assigned' else 'approved' end, 'pool',
    '', at - (1 + random() * 200) * interval '1 hour', at, case when n % 100 = 0 then null else at end
  from asked;
  insert into reviews (org_id, request_id, reviewer_id, ratings, summary, verdict, created_at, updated_at, submitted_at,
    engine_scores, ruleset_version)
  select '$ORG', request_id, '$COACH', (select jsonb_object_agg(dimension, jsonb_build_object('value', 1 + (random() * 4)::int, 'quote', ''))
      from unnest(array['structure', 'ownership', 'specificity', 'judgement', 'learning', 'concision']) dimension
      where asked.id is not null),
    '', 'approved', at, at, at, array(select (random() * 100)::smallint from generate_series(1, 6) where asked.id is not null),
    one.ruleset_version
  from asked, (select * from story_current_evaluations where story_id = '$STORY') one where n % 100 <> 0`;

const BAND = `case when made.score < 30 then 'weak' when made.score < 45 then 'developing'
    when made.score < 68 then 'solid' else 'strong' end`;

/** Sets one organisation down by SQL, in one session. Its rollups are left to the product's own recount. */
export async function fillDashboard(postgres, { orgId, number, each, storyId, coachId }) {
  const text = ["set session_replication_role = replica", people, stories, reviews].join(";\n");
  await postgres.query(
    text
      .replaceAll("$ORG", orgId)
      .replaceAll("$NUMBER", number)
      .replaceAll("$EACH", each)
      .replaceAll("$STORY", storyId)
      .replaceAll("$COACH", coachId)
      .replaceAll("$BAND", BAND),
  );
}

/** Every story of the organisation is saved with the same text again, so that another batch evaluates it anew. */
const saved = `
  insert into story_revisions (org_id, id, story_id, seq, sections, operation_id, created_at)
  select s.org_id, gen_random_uuid(), s.id, s.version + 1, r.sections, gen_random_uuid(), now()
  from stories s join story_revisions r on (r.org_id, r.id) = (s.org_id, s.current_revision_id) where s.org_id = '$ORG';
  update stories s set version = r.seq, current_revision_id = r.id from story_revisions r
  where s.org_id = '$ORG' and (r.org_id, r.story_id, r.seq) = (s.org_id, s.id, s.version + 1)`;
export const saveAll = (postgres, orgId) => postgres.query(saved.replaceAll("$ORG", orgId));

/** How many evaluations a story has, so that there are `evaluations` in all. */
export const evaluationsEach = (evaluations) =>
  Math.max(1, Math.round(evaluations / (ORGANISATIONS * PEOPLE * STORIES)));
