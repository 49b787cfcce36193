"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Checkbox } from "@starboard/ui/checkbox";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Cell, Table } from "@starboard/ui/table";
import { useHere } from "@/features/shell/index.ts";
import { errorWords, jobWords } from "./job-words.ts";

export type DeadLetter = RouterOutputs["operations"]["deadLetters"]["letters"][number];

export interface DeadLetterTableProps {
  letters: readonly DeadLetter[];
  chosen: ReadonlySet<number>;
  onChoose: (ids: ReadonlySet<number>) => void;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** Jobs that wait for a decision, to be chosen one by one or all together. */
export function DeadLetterTable({ letters, chosen, onChoose, renderedAt }: DeadLetterTableProps) {
  const { timeZone } = useHere();
  const toggle = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const isAll = chosen.size === letters.length;
  return (
    <Table caption="Jobs that were given up, newest first" captionHidden fold>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              label="Choose all"
              labelHidden
              checked={isAll}
              indeterminate={chosen.size > 0 && !isAll}
              onChange={() => onChoose(isAll ? new Set() : new Set(letters.map(({ id }) => id)))}
            />
          </th>
          <th scope="col">Job</th>
          <th scope="col">Why it was given up</th>
          <th scope="col" data-align="end">
            Attempts
          </th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <tr key={letter.id}>
            <Cell>
              <Checkbox
                label={`${jobWords(letter.jobName)}, job ${letter.id}`}
                labelHidden
                checked={chosen.has(letter.id)}
                onChange={() => toggle(letter.id)}
              />
            </Cell>
            <th scope="row">
              {jobWords(letter.jobName)}
              <span className="block text-fine font-normal text-ink-3">
                {letter.jobName}, job {letter.id}
              </span>
            </th>
            <Cell label="Why">{errorWords(letter.error)}</Cell>
            <Cell label="Attempts" end>
              {letter.attempts}
            </Cell>
            <Cell label="Since">
              <RelativeTime at={letter.deadAt} now={renderedAt} timeZone={timeZone} form="moment" />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
