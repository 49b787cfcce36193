import { enterPeople } from "../chaos/people.mjs";
import { openStage } from "../chaos/stage.mjs";
import { percentile } from "./percentile.mjs";
import { openSavedStory } from "./saved-story.mjs";

const OPENINGS = 100;
const CLAIMS = 50;

/** Stories like the one that is there, each with an open request: every second one with the coach. */
const fill = `
  set session_replication_role = replica;
  with one as (select s.*, r.sections from stories s
      join story_revisions r on (r.org_id, r.id) = (s.org_id, s.current_revision_id) where s.id = '$STORY'),
    ids as materialized (
      select gen_random_uuid() as id, gen_random_uuid() as revision_id, n from generate_series(1, $COUNT) n),
    made as (
      insert into stories (org_id, id, author_id, kind, title, question, competencies, visibility, version, current_revision_id, created_at, updated_at)
      select org_id, ids.id, author_id, kind, 'Filled in ' || n, '', '{}', 'private', 1, ids.revision_id, now(), now() from one, ids),
    written as (
      insert into story_revisions (org_id, id, story_id, seq, sections, operation_id, created_at)
      select org_id, ids.revision_id, ids.id, 1, sections, ids.id, now() from one, ids)
  insert into review_requests
    (org_id, id, story_id, revision_id, candidate_id, reviewer_id, state, asked, message, created_at, due_at, assigned_at)
  select org_id, gen_random_uuid(), ids.id, ids.revision_id, author_id,
    case when n % 2 = 0 then '$COACH'::uuid end, case when n % 2 = 0 then 'assigned' else 'requested' end, 'pool', '',
    now(), now() + n * interval '1 minute', case when n % 2 = 0 then now() end
  from one, ids`;

const timed = async (times, act) => {
  const from = performance.now();
  const answer = await act();
  times.push(performance.now() - from);
  return answer;
};

/** Opens and claims on a site of its own. Resolves to the figures, in ms. */
export async function runDeskBench({ requests, folder, say }) {
  const stage = await openStage({ backend: "postgres", folder, say, workers: 1, isSkewed: false, isBreakable: false });
  try {
    const { prober, coaches } = await enterPeople(stage, { candidates: 0, coaches: 1, onAnswer: () => undefined });
    const [coach] = coaches;
    const saved = await openSavedStory(prober);
    await saved.save();
    const [{ id }] = await stage.postgres.query("select id from users where email = 'coach-1@chaos.test'");
    say(`filling in ${requests} requests`);
    await stage.postgres.query(
      fill.replace("$STORY", saved.storyId).replaceAll("$COACH", id).replace("$COUNT", requests),
    );
    await stage.postgres.query("analyze stories, story_revisions, review_requests");
    const [next, desk, claim] = [[], [], []];
    const { open } = await coach.query("review.desk", {});
    for (let turn = 0; turn < OPENINGS; turn += 1) {
      const requestId = open[turn % open.length].id;
      await timed(next, () => Promise.all([coach.query("review.get", { requestId }), coach.query("review.desk", {})]));
      await timed(desk, () => coach.query("review.desk", {}));
    }
    for (let turn = 0; turn < CLAIMS; turn += 1) {
      await timed(claim, () => coach.mutate("review.claim", { requestId: null }));
    }
    const at = (times, share) =>
      Math.round(
        percentile(
          times.sort((a, b) => a - b),
          share,
        ),
      );
    return {
      requests,
      nextP50Ms: at(next, 0.5),
      nextP95Ms: at(next, 0.95),
      deskP95Ms: at(desk, 0.95),
      claimP95Ms: at(claim, 0.95),
    };
  } finally {
    await stage.close();
  }
}
