import { Cell, Table, TableRegion } from "@starboard/ui/table";
import { type FieldSchema, listFields } from "./list-fields.ts";

interface FieldTableProps {
  caption: string;
  /** The call it is of, which tells a region from those of other calls. */
  call: string;
  schema: FieldSchema;
}

/** The fields of one schema. */
export function FieldTable({ caption, call, schema }: FieldTableProps) {
  return (
    <TableRegion label={`${caption}: ${call}`} fits>
      <h3 className="text-note font-semibold">{caption}</h3>
      <Table caption={caption} captionHidden fold className="mb-4">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {listFields(schema).map(({ path, type, isOptional, description }) => (
            <tr key={path}>
              <th scope="row" className="sm:w-[40%] font-mono text-fine font-normal wrap-anywhere">
                {path}
              </th>
              <Cell className="text-note text-ink-2">
                {type}
                {isOptional ? "; may be left out" : ""}
                {description ? <span className="block text-ink-3">{description}</span> : null}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  );
}
