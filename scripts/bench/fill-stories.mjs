const PER_STATEMENT = 1_000;

/** Sets `count` stories with one revision each down by SQL, in the organisation and the name of `storyId`'s author. */
export async function fillStories({ postgres }, { storyId, count, sectionsOf }) {
  for (let from = 0; from < count; from += PER_STATEMENT) {
    const size = Math.min(PER_STATEMENT, count - from);
    const sections = Array.from({ length: size }, (_, at) => JSON.stringify(sectionsOf(from + at)));
    await postgres.query(
      `with one as (select org_id, author_id as user_id from stories where id = $2),
        given as materialized (
          select org_id, user_id, gen_random_uuid() as id, gen_random_uuid() as revision_id, sections
          from one, unnest($1::jsonb[]) as sections),
        made as (
          insert into stories (org_id, id, author_id, kind, title, question, competencies, visibility, version, current_revision_id, created_at, updated_at)
          select org_id, id, user_id, 'challenge', 'Filled in', '', '{}', 'team', 1, revision_id, now(), now() from given)
      insert into story_revisions (org_id, id, story_id, seq, sections, operation_id, created_at)
      select org_id, revision_id, id, 1, sections, id, now() from given`,
      [sections, storyId],
    );
  }
  await postgres.query("analyze stories, story_revisions");
}
