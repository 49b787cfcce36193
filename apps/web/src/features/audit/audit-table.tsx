import type { RouterOutputs } from "@starboard/api/client";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Cell, Table, TableRegion } from "@starboard/ui/table";
import { auditWords } from "./audit-words.ts";

interface AuditTableProps {
  entries: RouterOutputs["audit"]["list"]["entries"];
  timeZone: string;
  renderedAt: number;
}

/** One page of entries; under 40 rem each becomes a block. */
export function AuditTable({ entries, timeZone, renderedAt }: AuditTableProps) {
  return (
    <TableRegion label="Entries" fits>
      <Table caption="Entries of the audit log" captionHidden fold>
        <thead>
          <tr>
            <th scope="col">When, in {timeZone}</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">On which</th>
            <th scope="col">Seal</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <Cell label="When">
                <RelativeTime at={entry.createdAt} now={renderedAt} timeZone={timeZone} form="moment" />
              </Cell>
              <Cell label="Who">{entry.actor}</Cell>
              <th scope="row">
                <b>{auditWords(entry.action)}</b>
                {entry.fields.length > 0 ? (
                  <span className="block text-fine text-ink-3">{entry.fields.join(", ")}</span>
                ) : null}
              </th>
              <Cell label="On which" className="wrap-anywhere">
                {entry.subject ?? <span className="text-fine text-ink-3">{entry.subjectId ?? "–"}</span>}
              </Cell>
              <Cell label="Seal" className="text-ink-3">
                {entry.isSealed ? "sealed" : "waiting"}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  );
}
