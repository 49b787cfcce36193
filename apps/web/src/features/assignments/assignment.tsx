"use client";

import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Crumb } from "@starboard/ui/crumb";
import { dayWords } from "@starboard/ui/day-words";
import { Link } from "@starboard/ui/link";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { RelativeTime } from "@starboard/ui/relative-time";
import { StateMark } from "@starboard/ui/state-mark";
import { Cell, Table, TableRegion } from "@starboard/ui/table";
import { TextButton } from "@starboard/ui/text-button";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { leftWords, workTitle } from "./assignment-words.ts";
import { ExemptDialog } from "./exempt-dialog.tsx";
import { ReminderDialog } from "./reminder-dialog.tsx";

export interface AssignmentProps {
  org: string;
  assignmentId: string;
  /** When the server rendered the page, in ms since 1970. */
  renderedAt: number;
}

/** One assignment: each person with what is left, who is exempt and why, and reminders. */
export function Assignment({ org, assignmentId, renderedAt }: AssignmentProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { timeZone } = useHere();
  const { data } = useSuspenseQuery(trpc.assignment.get.queryOptions({ assignmentId }));
  const [open, setOpen] = useState<{ kind: "remind" } | { kind: "exempt"; userId: string; name: string } | null>(null);
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.assignment.pathKey() });
  const close = useMutation(trpc.assignment.close.mutationOptions({ onSuccess: refresh }));
  const exempt = useMutation(trpc.assignment.exempt.mutationOptions({ onSuccess: refresh }));
  const asked = data.people.filter(({ exemptBecause }) => exemptBecause === null);
  const done = asked.filter(({ isDone }) => isDone).length;
  const fail = (error: unknown) => showToast({ title: errorForScreen(error).message, tone: "failed" });
  const putAway = (closed: boolean) =>
    close.mutateAsync({ assignmentId, closed }).then(
      () =>
        closed
          ? showToast({
              title: "The assignment is put away",
              tone: "done",
              undo: { label: "Undo", run: () => void putAway(false) },
            })
          : undefined,
      fail,
    );
  return (
    <Page width="normal">
      <Crumb href={`/o/${org}/team/assignments`}>Assignments</Crumb>
      <PageHeader
        title={workTitle(data)}
        lede={`${done} of ${asked.length} have done it.`}
        sub={
          <>
            <bdi>{data.scope.name}</bdi> · by {dayWords(data.dueOn)}
            {data.note ? ` · ${data.note}` : ""}
          </>
        }
        actions={
          data.closedAt ? (
            data.mayClose ? (
              <Button busy={close.isPending} onClick={() => putAway(false)}>
                Bring it back
              </Button>
            ) : null
          ) : (
            <>
              <Button tone="primary" onClick={() => setOpen({ kind: "remind" })}>
                Remind…
              </Button>
              {data.mayClose ? (
                <Button busy={close.isPending} onClick={() => putAway(true)}>
                  Put away
                </Button>
              ) : null}
            </>
          )
        }
      />
      <Block title="People" aside={`${data.people.length - asked.length} exempt`}>
        <TableRegion label="People of the assignment" fits>
          <Table caption="Each person with what is left" captionHidden fold>
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Stories</th>
                <th scope="col">What is left</th>
                <th scope="col">Reminded</th>
                <th scope="col">Exemption</th>
              </tr>
            </thead>
            <tbody>
              {data.people.map((person) => (
                <tr key={person.userId}>
                  <th scope="row">
                    <Link href={`/o/${org}/team/${person.userId}`} tone="quiet" className="font-semibold text-ink">
                      <bdi>{person.name}</bdi>
                    </Link>
                  </th>
                  <Cell label="Stories">
                    <span className="tabular-nums">
                      {person.have} of {person.need}
                      {person.privateStories > 0 ? (
                        <span className="text-ink-2"> · {person.privateStories} private</span>
                      ) : null}
                    </span>
                  </Cell>
                  <Cell label="What is left">
                    {person.exemptBecause !== null ? (
                      <span className="text-ink-2">Not asked: {person.exemptBecause}</span>
                    ) : person.isDone ? (
                      <StateMark state="ready">Done</StateMark>
                    ) : (
                      <span>{leftWords(person)}</span>
                    )}
                  </Cell>
                  <Cell label="Reminded">
                    {person.remindedAt ? (
                      <RelativeTime at={person.remindedAt} now={renderedAt} timeZone={timeZone} />
                    ) : (
                      <span className="text-ink-3">no</span>
                    )}
                  </Cell>
                  <Cell label="Exemption">
                    {person.exemptBecause !== null ? (
                      <TextButton
                        aria-label={`Ask ${person.name} again`}
                        onClick={() =>
                          exempt.mutateAsync({ assignmentId, userId: person.userId, reason: null }).catch(fail)
                        }
                      >
                        Ask again
                      </TextButton>
                    ) : (
                      <TextButton
                        aria-label={`Exempt ${person.name}`}
                        onClick={() => setOpen({ kind: "exempt", userId: person.userId, name: person.name })}
                      >
                        Exempt…
                      </TextButton>
                    )}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </TableRegion>
        <p className="mt-3 text-note text-ink-2">
          Counted are stories that the team may see and that count for readiness. What is private is counted in nothing;
          how much there is of it is all that is told.
          {data.elsewhere > 0
            ? ` It is asked of ${data.elsewhere} ${data.elsewhere === 1 ? "person" : "people"} of other teams too, whom their own leads see.`
            : ""}
        </p>
      </Block>
      {open?.kind === "remind" ? (
        <ReminderDialog assignmentId={assignmentId} onClose={() => setOpen(null)} onSent={refresh} />
      ) : null}
      {open?.kind === "exempt" ? (
        <ExemptDialog
          name={open.name}
          onClose={() => setOpen(null)}
          onExempt={(reason) => exempt.mutateAsync({ assignmentId, userId: open.userId, reason })}
        />
      ) : null}
    </Page>
  );
}
