"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { NOTIFICATION_WORDS } from "@starboard/domain/notification-words";
import { SENT_MAILS_DAYS } from "@starboard/domain/retention";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Cell, Table } from "@starboard/ui/table";
import { useHere } from "@/features/shell/index.ts";

type Counted = RouterOutputs["mail"]["sent"][number];

const STATES = [
  { state: "sent", label: "Sent" },
  { state: "waiting", label: "On the way" },
  { state: "failed", label: "Not sent" },
] as const;

const OTHERS: Readonly<Record<string, string>> = {
  digest: "the daily mail",
  "lead-digest": "the weekly mail to leads",
  invite: "an invitation",
  register: "a link to join",
  "signed-out-by-owner": "an owner signs a member out",
};
const WORDS: Readonly<Record<string, { when: string }>> = NOTIFICATION_WORDS;

/** The organisation's mails by kind and what became of them: counts only, no address and no word. */
export function MailTable({ counted, renderedAt }: { counted: readonly Counted[]; renderedAt: number }) {
  const { timeZone } = useHere();
  if (counted.length === 0) return <p className="text-ink-2">No mail in the last {SENT_MAILS_DAYS} days.</p>;
  const kinds = [...new Set(counted.map(({ what }) => what))];
  return (
    <Table caption="Mails by kind and state" captionHidden fold>
      <thead>
        <tr>
          <th scope="col">Mail when</th>
          {STATES.map(({ state, label }) => (
            <th key={state} scope="col" data-align="end">
              {label}
            </th>
          ))}
          <th scope="col">Latest</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((what) => {
          const rows = counted.filter((row) => row.what === what);
          const latest = Math.max(...rows.map(({ latestAt }) => latestAt?.getTime() ?? 0));
          return (
            <tr key={what}>
              <th scope="row">{OTHERS[what] ?? WORDS[what]?.when ?? what}</th>
              {STATES.map(({ state, label }) => (
                <Cell key={state} label={label} end>
                  {rows.filter((row) => columnOf(row.state) === state).reduce((sum, { count }) => sum + count, 0)}
                </Cell>
              ))}
              <Cell label="Latest" nowrap>
                <RelativeTime at={latest} now={renderedAt} timeZone={timeZone} />
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

const columnOf = (state: Counted["state"]) => (state === "queued" || state === "sending" ? "waiting" : state);
