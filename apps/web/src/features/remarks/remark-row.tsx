import { TextButton } from "@starboard/ui/text-button";
import { describeUse } from "./describe-use.ts";
import { FilledRemark } from "./filled-remark.tsx";
import type { Remark } from "./remark-actions.ts";

export interface RemarkRowProps {
  remark: Remark;
  onEdit: () => void;
  onDelete: () => void;
}

/** One remark with what became of it and the rules it answers to. */
export function RemarkRow({ remark, onEdit, onDelete }: RemarkRowProps) {
  return (
    <li
      data-remark={remark.id}
      tabIndex={-1}
      className="grid gap-x-8 gap-y-1 border-t border-rule py-4 outline-none focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <p className="max-w-measure whitespace-pre-wrap text-ink">
        <FilledRemark text={remark.body} />
      </p>
      <p className="text-note text-ink-3">
        {describeUse(remark)}
        {remark.titles.length > 0 ? <> · {remark.titles.join(" ")}</> : null}
      </p>
      <p className="flex gap-4 text-note sm:col-start-2 sm:row-span-2 sm:row-start-1">
        <TextButton onClick={onEdit}>Change</TextButton>
        <TextButton onClick={onDelete}>Delete</TextButton>
      </p>
    </li>
  );
}
