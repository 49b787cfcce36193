"use client";

import { SENT_MAILS_DAYS } from "@starboard/domain/retention";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { EmptyState } from "@starboard/ui/empty-state";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { DeadLetterTable } from "./dead-letter-table.tsx";
import { DiscardDialog } from "./discard-dialog.tsx";
import { DiscardedList } from "./discarded-list.tsx";
import { MailTable } from "./mail-table.tsx";
import { QueueStrip } from "./queue-strip.tsx";
import { RecountLine } from "./recount-line.tsx";

const AGAIN_MS = 5_000;
const jobs = (count: number) => (count === 1 ? "One job" : `${count} jobs`);

/** What the organisation's background work is stuck on, and the decision about it. */
export function Operations({ renderedAt }: { renderedAt: number }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const again = { refetchInterval: AGAIN_MS };
  const { data } = useSuspenseQuery(trpc.operations.deadLetters.queryOptions({}, again));
  const { data: queues } = useSuspenseQuery(trpc.operations.queues.queryOptions(undefined, again));
  const { data: recount } = useSuspenseQuery(trpc.operations.recount.queryOptions(undefined, again));
  const { data: mails } = useSuspenseQuery(trpc.mail.sent.queryOptions());
  const [wanted, setWanted] = useState<ReadonlySet<number>>(new Set());
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.operations.pathKey() });
  const retry = useMutation(trpc.operations.retry.mutationOptions({ onSettled }));
  const discard = useMutation(trpc.operations.discard.mutationOptions({ onSettled }));
  const restore = useMutation(trpc.operations.restore.mutationOptions({ onSettled }));

  const waiting = data.letters.filter(({ discardedAt }) => discardedAt === null);
  // What was chosen and has gone meanwhile is not decided on.
  const chosen = new Set(waiting.map(({ id }) => id).filter((id) => wanted.has(id)));
  const tell = (error: unknown) =>
    showToast({ title: "That did not work.", text: errorForScreen(error).message, tone: "failed" });
  const takeBack = (ids: number[]) => restore.mutateAsync({ ids }).catch(tell);
  const tryAgain = () =>
    retry
      .mutateAsync({ ids: [...chosen] })
      .then(({ ids }) => {
        // A job that fails again comes back as a new question.
        setWanted(new Set());
        showToast({ title: `${jobs(ids.length)} on the way again`, tone: "done" });
      })
      .catch(tell);

  return (
    <Page>
      <PageHeader
        title="Operations"
        sub="Saving, reviewing and mailing leave work to be done in the background. What failed too often is set aside here until somebody decides."
      />
      <div className="grid gap-8">
        <Block title="Queues" aside="as the workers see them">
          <QueueStrip queues={queues} />
          <RecountLine recount={recount} renderedAt={renderedAt} />
        </Block>
        <Block title="Set aside" aside={waiting.length > 0 ? String(waiting.length) : undefined}>
          {waiting.length === 0 ? (
            <EmptyState title="No job is set aside">
              A job that keeps failing appears here with the reason, to be tried again or discarded.
            </EmptyState>
          ) : (
            <div className="grid gap-4">
              <DeadLetterTable letters={waiting} chosen={chosen} onChoose={setWanted} renderedAt={renderedAt} />
              <p className="flex flex-wrap items-center gap-3">
                <Button tone="primary" disabled={chosen.size === 0} busy={retry.isPending} onClick={tryAgain}>
                  Try again
                </Button>
                <DiscardDialog
                  count={chosen.size}
                  failure={discard.error ? errorForScreen(discard.error).message : undefined}
                  onDiscard={async (reason) => {
                    const { ids } = await discard.mutateAsync({ ids: [...chosen], reason });
                    showToast({ title: `${jobs(ids.length)} discarded`, undo: { run: () => void takeBack(ids) } });
                  }}
                />
                <span className="text-fine text-ink-3">
                  {chosen.size === 0 ? "Choose what to decide on." : `${chosen.size} chosen`}
                </span>
              </p>
            </div>
          )}
        </Block>
        <Block title="Mails" aside={`the last ${SENT_MAILS_DAYS} days`}>
          <MailTable counted={mails} renderedAt={renderedAt} />
        </Block>
        <DiscardedList
          letters={data.letters.filter(({ discardedAt }) => discardedAt !== null)}
          onRestore={(id) => void takeBack([id])}
        />
      </div>
    </Page>
  );
}
