import type { TestDatabase } from "./test-database.ts";
import { addTestStory, type TestPerson } from "./world.ts";

/** Leaves a job that fails at every start: its story's evaluation is refused (23514). @returns the job's number */
export async function leaveFailingJob(database: TestDatabase, author: TestPerson): Promise<string> {
  const { storyId } = await addTestStory(author);
  await database.look(`alter table evaluations add check (story_id <> '${storyId}') not valid`);
  // Besides the job of the story itself, which a worker may have done before it was refused.
  const [row] = await database.look<{ id: string }>(
    `insert into outbox (org_id, queue, job_name, dedupe_key, payload)
     select org_id, 'interactive', 'story.evaluate', 'failing_' || id,
       jsonb_build_object('orgId', org_id, 'revisionId', id, 'rulesetVersion', 'starboard@0.1.0')
     from story_revisions where story_id = $1 returning id`,
    [storyId],
  );
  return String(row?.id);
}
