import { QUEUE_NAMES } from "@starboard/jobs/contracts/queues";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

/** Workers write a sample every ten seconds; one that has missed two is taken for gone. */
const ALIVE_SECONDS = 30;

/** The installation's queues as the workers last saw them, without a word to the queue itself. */
export const listQueues = defineQuery({
  action: "dead-letter.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "dead-letter.read"),
  run: async ({ tx }) => {
    const { rows } = await tx.execute<{ queue: string; workers: number; waiting: number; running: number }>(sql`
      select queue, count(*)::int as workers,
        (array_agg(waiting + delayed order by at desc))[1]::int as waiting, sum(running)::int as running
      from (select distinct on (worker_id, queue) * from worker_samples
            where at > now() - make_interval(secs => ${ALIVE_SECONDS}) order by worker_id, queue, at desc) latest
      where slots > 0
      group by queue`);
    return QUEUE_NAMES.map((queue) => {
      const seen = rows.find((row) => row.queue === queue);
      return { queue, workers: seen?.workers ?? 0, waiting: seen?.waiting ?? 0, running: seen?.running ?? 0 };
    });
  },
});
