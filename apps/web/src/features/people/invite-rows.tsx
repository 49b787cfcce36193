import type { RouterOutputs } from "@starboard/api/client";
import type { InviteVerdict } from "@starboard/domain/invite-list";
import { StateMark } from "@starboard/ui/state-mark";
import { Cell, Table } from "@starboard/ui/table";
import { roleNames } from "./member.ts";

type InviteRow = RouterOutputs["team"]["previewInvites"]["rows"][number];

const WORDS: Readonly<Record<InviteVerdict, string>> = {
  ready: "ready",
  "already-here": "is here already",
  "already-invited": "invited already",
  "bad-address": "no address",
  formula: "a formula",
  "unknown-team": "no such team",
  "not-your-team": "not your team",
  "unknown-role": "no such role",
  duplicate: "stands twice",
  "too-long": "too long",
};

/** Every row of the list with what becomes of it, and how to mend it. */
export function InviteRows({ rows, isSent = false }: { rows: readonly InviteRow[]; isSent?: boolean }) {
  return (
    <Table caption="The rows of the list" captionHidden fold>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Address</th>
          <th scope="col">Team and roles</th>
          <th scope="col">Cohort</th>
          <th scope="col">What becomes of it</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <Cell label="Line" className="tabular-nums">
              {row.line}
            </Cell>
            <th scope="row" className="wrap-anywhere">
              {row.email || <span className="text-ink-3">empty</span>}
            </th>
            <Cell label="Team">
              {row.team}
              {row.roles.length > 0 ? `: ${roleNames(row.roles)}` : ""}
            </Cell>
            <Cell label="Cohort">{row.cohort ?? <span className="text-ink-3">none</span>}</Cell>
            <Cell label="Verdict">
              <span>
                <StateMark state={row.verdict === "ready" ? "ready" : "not-ready"}>
                  {row.verdict === "ready" && isSent ? "invited" : WORDS[row.verdict]}
                </StateMark>
                {row.mend ? <span className="block text-note text-ink-2">{row.mend}</span> : null}
              </span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
