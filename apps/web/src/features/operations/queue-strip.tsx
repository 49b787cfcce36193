import type { RouterOutputs } from "@starboard/api/client";
import { StateMark } from "@starboard/ui/state-mark";
import { Cell, Table } from "@starboard/ui/table";

type Queue = RouterOutputs["operations"]["queues"][number];

const WORK: Readonly<Record<string, string>> = {
  interactive: "evaluations and reviews that somebody waits for",
  batch: "evaluations of all stories",
  mail: "mails on their way",
  maintenance: "reminders, digests, tidying up",
};

/** The four queues, and whether a worker serves each. */
export function QueueStrip({ queues }: { queues: readonly Queue[] }) {
  return (
    <Table caption="Queues of the installation" captionHidden fold>
      <thead>
        <tr>
          <th scope="col">Queue</th>
          <th scope="col">Worker processes</th>
          <th scope="col" data-align="end">
            Running
          </th>
          <th scope="col" data-align="end">
            Waiting
          </th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ queue, workers, running, waiting }) => (
          <tr key={queue}>
            <th scope="row">
              {queue}
              <span className="block text-fine font-normal text-ink-3">{WORK[queue]}</span>
            </th>
            <Cell label="Workers">
              {workers > 0 ? (
                <StateMark state="ready">{workers === 1 ? "1 process" : `${workers} processes`}</StateMark>
              ) : (
                <StateMark state="not-ready" strong>
                  none answers
                </StateMark>
              )}
            </Cell>
            <Cell label="Running" end>
              {running}
            </Cell>
            <Cell label="Waiting" end>
              {waiting}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
