"use client";

import { Link } from "@starboard/ui/link";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Cell, Table } from "@starboard/ui/table";
import { useHere } from "@/features/shell/index.ts";
import type { Rules } from "./rules.ts";

interface RulesHistoryProps {
  org: string;
  rules: Rules;
  renderedAt: number;
}

/** All publications, newest first: who, when and why. */
export function RulesHistory({ org, rules, renderedAt }: RulesHistoryProps) {
  const { timeZone } = useHere();
  return (
    <Table caption="Published rules, newest first" captionHidden fold>
      <thead>
        <tr>
          <th scope="col">Rules</th>
          <th scope="col">Published</th>
          <th scope="col">By</th>
          <th scope="col">Why</th>
          <th scope="col">Run</th>
        </tr>
      </thead>
      <tbody>
        {rules.published.map(({ number, content, publishedAt, publishedBy, reason, restores, batchId }) => (
          <tr key={number}>
            <th scope="row">
              {number} · <bdi>{content.name}</bdi>
              {restores === null ? null : <span className="block font-normal text-ink-2">rules {restores} again</span>}
            </th>
            <Cell label="Published" nowrap>
              <RelativeTime at={publishedAt} now={renderedAt} timeZone={timeZone} form="full" />
            </Cell>
            <Cell label="By">
              <bdi>{publishedBy}</bdi>
            </Cell>
            <Cell label="Why">{reason}</Cell>
            <Cell label="Run" nowrap>
              <Link href={`/o/${org}/batches/${batchId}`}>Its run</Link>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
