"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Link } from "@starboard/ui/link";
import { Strip } from "@starboard/ui/strip";
import type { RefObject } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { saveProblemRows } from "./invite-files.ts";
import { InviteRows } from "./invite-rows.tsx";

type Rows = RouterOutputs["team"]["previewInvites"]["rows"];

const people = (count: number): string => (count === 1 ? "1 person" : `${count} people`);
const leftOut = (count: number) => (count > 0 ? `${count} ${count === 1 ? "row is" : "rows are"} left out` : undefined);
const apart = (rows: Rows) => ({
  ready: rows.filter(({ verdict }) => verdict === "ready"),
  others: rows.filter(({ verdict }) => verdict !== "ready"),
});

export interface CheckedRowsProps {
  /** Takes the focus when this step begins. */
  head: RefObject<HTMLSpanElement | null>;
  rows: Rows;
  isSending: boolean;
  problem: string | undefined;
  onSend: () => void;
  onChange: () => void;
}

/** What would become of each row; those to mend come first. Nothing is sent yet. */
export function CheckedRows({ head, rows, isSending, problem, onSend, onChange }: CheckedRowsProps) {
  const { ready, others } = apart(rows);
  return (
    <Block
      title={
        <span ref={head} tabIndex={-1}>
          {ready.length === 0 ? "Nobody can be invited yet" : `${people(ready.length)} can be invited`}
        </span>
      }
      aside={leftOut(others.length)}
    >
      <p className="mb-4 max-w-prose text-note text-ink-2">
        {ready.length > 0 ? "Each gets one mail with a link that works once, for seven days. " : ""}
        {others.length > 0 ? "What is wrong stands at the row. Mend it in the list, or go on without these rows." : ""}
      </p>
      <FormProblem>{problem}</FormProblem>
      <div className="mb-6 flex flex-wrap gap-3">
        {ready.length > 0 ? (
          <Button tone="primary" busy={isSending} onClick={onSend}>
            Invite {people(ready.length)}
          </Button>
        ) : null}
        <Button disabled={isSending} onClick={onChange}>
          Change the list
        </Button>
        {others.length > 0 ? <SaveProblems rows={others} /> : null}
      </div>
      <p role="status" className="text-note text-ink-2 empty:hidden">
        {isSending ? `${people(ready.length)} are being invited …` : null}
      </p>
      <InviteRows rows={[...others, ...ready]} />
    </Block>
  );
}

export interface SentRowsProps {
  head: RefObject<HTMLSpanElement | null>;
  invited: number;
  rows: Rows;
  peopleHref: string;
  onMore: () => void;
}

/** The receipt: who is invited, and who is not and why. */
export function SentRows({ head, invited, rows, peopleHref, onMore }: SentRowsProps) {
  const { ready, others } = apart(rows);
  return (
    <Block
      title={
        <span ref={head} tabIndex={-1}>
          {people(invited)} invited
        </span>
      }
      aside={leftOut(others.length)}
    >
      <div className="mb-6 grid max-w-prose gap-4">
        <Strip tone="done" role="status">
          The mails are on their way. Who is invited stands under <Link href={peopleHref}>Open invitations</Link> until
          the invitation is accepted.
        </Strip>
        <p className="flex flex-wrap gap-3">
          <Button onClick={onMore}>Invite more</Button>
          {others.length > 0 ? <SaveProblems rows={others} /> : null}
        </p>
      </div>
      <InviteRows rows={[...others, ...ready]} isSent />
    </Block>
  );
}

const SaveProblems = ({ rows }: { rows: Rows }) => (
  <Button tone="plain" onClick={() => saveProblemRows(rows)}>
    Save the rows to mend
  </Button>
);
