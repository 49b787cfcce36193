/** Stories enough for a batch of several chunks: copies of one that a candidate has written, set down by SQL. */
export async function addStories({ postgres }, count) {
  await postgres.query(
    `with one as (select m.org_id, m.user_id from team_members m
        join organisations o on o.id = m.org_id and not o.is_personal where 'candidate' = any(m.roles) limit 1),
      made as (
        insert into stories (org_id, id, author_id, kind, title, question, competencies, version, current_revision_id, created_at, updated_at)
        select org_id, gen_random_uuid(), user_id, 'challenge', 'Copied', '', '{}', 1, gen_random_uuid(), now(), now()
        from one, generate_series(1, $1) returning org_id, id, current_revision_id)
    insert into story_revisions (org_id, id, story_id, seq, sections, operation_id, created_at)
    select org_id, current_revision_id, id, 1, $2::jsonb, id, now() from made`,
    [count, JSON.stringify(sections)],
  );
}

const sentence = "I moved the labels to the oven, tested it on one route and cut late orders from 40 to 6 a day. ";
const sections = {
  situation: sentence.repeat(4),
  task: sentence,
  action: sentence.repeat(8),
  tradeoffs: sentence.repeat(2),
  result: sentence.repeat(2),
  lessons: sentence,
};
