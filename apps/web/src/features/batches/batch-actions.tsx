"use client";

import { can } from "@starboard/domain/access";
import { batchStateAfter } from "@starboard/domain/batch-state";
import { Button } from "@starboard/ui/button";
import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { Batch } from "./batch.ts";

/** What may be done to a run as it stands: pause, go on, cancel, or try again what failed. */
export function BatchActions({ batch }: { batch: Batch }) {
  const trpc = useTRPC();
  const { actor } = useHere();
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.batch.pathKey() });
  const pause = useMutation(trpc.batch.pause.mutationOptions({ onSettled }));
  const resume = useMutation(trpc.batch.resume.mutationOptions({ onSettled }));
  const cancel = useMutation(trpc.batch.cancel.mutationOptions({ onSettled }));
  const retry = useMutation(trpc.batch.retry.mutationOptions({ onSettled }));
  const offers = (act: "pause" | "resume" | "cancel" | "retry") =>
    can(actor, `batch.${act}`, {}) && batchStateAfter(act, batch) !== null;
  const { id: batchId } = batch;
  const stop = () =>
    cancel.mutateAsync({ batchId }).catch((error: unknown) => {
      // It ended in the meantime: the page shows how.
      if (errorForScreen(error).code !== "CONFLICT") throw error;
    });
  const failure = [pause, resume, retry].map(({ error }) => error && errorForScreen(error)).find(Boolean);
  if (!(offers("pause") || offers("resume") || offers("cancel") || offers("retry"))) return null;
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-3">
        {offers("pause") ? (
          <Button busy={pause.isPending} onClick={() => pause.mutate({ batchId })}>
            Pause
          </Button>
        ) : null}
        {offers("resume") ? (
          <Button tone="primary" busy={resume.isPending} onClick={() => resume.mutate({ batchId })}>
            Go on
          </Button>
        ) : null}
        {offers("retry") ? (
          <Button tone="primary" busy={retry.isPending} onClick={() => retry.mutate({ batchId })}>
            {retryWords(batch)}
          </Button>
        ) : null}
        {offers("cancel") ? (
          <ConfirmDialog
            title="Cancel this run?"
            confirmLabel="Cancel the run"
            cancelLabel={batch.state === "paused" ? "Keep it paused" : "Let it go on"}
            tone="danger"
            onConfirm={stop}
            failure={cancel.error ? errorForScreen(cancel.error).message : undefined}
            trigger={<Button tone="danger">Cancel the run…</Button>}
          >
            <p>
              {batch.purpose === "preview"
                ? "Every story keeps the evaluation it has. What was compared so far can still be read; you can start another dry run at once."
                : "Stories that are evaluated already keep their new evaluation. The others keep the one they had. You can start another run at once."}
            </p>
          </ConfirmDialog>
        ) : null}
        {offers("cancel") ? (
          <span className="text-fine text-ink-3">
            {batch.purpose === "preview" ? "A dry run changes no score." : "What is evaluated already stays."}
          </span>
        ) : null}
      </p>
      {failure ? (
        <p role="alert" className="text-note text-port">
          {failure.message}
        </p>
      ) : null}
    </div>
  );
}

function retryWords({ state, failed }: Batch): string {
  if (state === "failed") return "Try again";
  return failed === 1 ? "Try the failed story again" : `Try the ${failed.toLocaleString("en-GB")} failed stories again`;
}
