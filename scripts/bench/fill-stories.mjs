const PER_STATEMENT = 1_000;
/** As many as a candidate who prepares in earnest has. */
const STORIES_EACH = 10;

/**
 * Sets `count` stories with one revision each down by SQL, in the organisation of `storyId`: ten each of candidates who
 * are in the teams of its author.
 */
export async function fillStories({ postgres }, { storyId, count, sectionsOf }) {
  for (let from = 0; from < count; from += PER_STATEMENT) {
    const size = Math.min(PER_STATEMENT, count - from);
    const sections = Array.from({ length: size }, (_, at) => JSON.stringify(sectionsOf(from + at)));
    await postgres.query(
      `with one as (select org_id, author_id from stories where id = $2),
        told as materialized (
          select gen_random_uuid() as id, gen_random_uuid() as revision_id, sections, (n - 1) / ${STORIES_EACH} as teller
          from unnest($1::jsonb[]) with ordinality as t (sections, n)),
        tellers as materialized (select teller, gen_random_uuid() as id from told group by teller),
        people as (
          insert into users (id, email, name, time_zone, created_at)
          select id, 'filled-' || id || '@chaos.test', 'Filled in', 'Europe/London', now() from tellers returning id),
        members as (
          insert into memberships (org_id, user_id, created_at) select org_id, people.id, now() from one, people
          returning org_id, user_id),
        seats as (
          insert into team_members (org_id, team_id, user_id, roles)
          select org_id, team_id, members.user_id, roles from members
          join (select t.org_id, t.team_id, t.roles from team_members t join one on (one.org_id, one.author_id) = (t.org_id, t.user_id)) author
            using (org_id)
          returning org_id),
        made as (
          insert into stories (org_id, id, author_id, kind, title, question, competencies, visibility, version, current_revision_id, created_at, updated_at)
          select org_id, told.id, tellers.id, 'challenge', 'Filled in', '', '{}', 'team', 1, revision_id, now(), now()
          from one, told join tellers using (teller))
      insert into story_revisions (org_id, id, story_id, seq, sections, operation_id, created_at)
      select org_id, revision_id, id, 1, sections, id, now() from one, told`,
      [sections, storyId],
    );
  }
  await postgres.query("analyze stories, story_revisions, memberships, team_members, users");
}
