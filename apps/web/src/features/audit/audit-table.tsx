import type { RouterOutputs } from "@starboard/api/client";
import { Link } from "@starboard/ui/link";
import { RelativeTime } from "@starboard/ui/relative-time";
import { Cell, Table, TableRegion } from "@starboard/ui/table";
import { auditWords } from "./audit-words.ts";
import { fieldWords } from "./field-words.ts";

type Entry = RouterOutputs["audit"]["list"]["entries"][number];

interface AuditTableProps {
  entries: readonly Entry[];
  /** The organisation's address. */
  base: string;
  timeZone: string;
  renderedAt: number;
}

/** One page of entries; under 40 rem each becomes a block. */
export function AuditTable({ entries, base, timeZone, renderedAt }: AuditTableProps) {
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
                  <span className="block text-fine text-ink-3">{entry.fields.map(fieldWords).join(", ")}</span>
                ) : null}
              </th>
              <Cell label="On which" className="wrap-anywhere">
                <Subject entry={entry} base={base} />
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

/** What it is about by its name, and its id, which a click selects as a whole though it is shown in part. */
function Subject({ entry: { subject, subjectId }, base }: { entry: Entry; base: string }) {
  if (!subjectId) return <>–</>;
  const words = subject?.path ? <Link href={`${base}/${subject.path}`}>{subject.words}</Link> : subject?.words;
  return (
    <>
      {words}
      <code title={subjectId} className="block max-w-28 select-all truncate text-fine text-ink-3">
        {subjectId}
      </code>
    </>
  );
}
