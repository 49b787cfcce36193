"use client";

import { Button } from "@starboard/ui/button";
import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { ErrorState } from "@starboard/ui/error-state";
import { Skeleton } from "@starboard/ui/skeleton";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { dropRecording, recordingId } from "@/features/kept-here/index.ts";
import { useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { PracticeEntry } from "./history-figures.ts";
import { RecordingPlayer } from "./recording-player.tsx";
import { useRemovePractice } from "./use-remove-practice.ts";

/** What was said in one practice: the text where it was kept, the recording where it is on this device. */
export function PracticeDialog({ entry, onClose }: { entry: PracticeEntry; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { actor } = useHere();
  const said = useQuery(trpc.practice.get.queryOptions({ practiceId: entry.id }, { enabled: entry.hasTranscript }));
  const keep = useMutation(trpc.practice.keepTranscript.mutationOptions());
  const removePractice = useRemovePractice();
  const setTranscript = async (transcript: string | null) => {
    try {
      await keep.mutateAsync({ practiceId: entry.id, transcript });
      return true;
    } catch (error) {
      showToast({ title: "Not changed", text: errorForScreen(error).message, tone: "failed" });
      return false;
    } finally {
      void queryClient.invalidateQueries({ queryKey: trpc.practice.pathKey() });
    }
  };
  const remove = async () => {
    const transcript = said.data?.transcript ?? null;
    if (!(await setTranscript(null))) return;
    onClose();
    showToast({
      title: "Text deleted",
      text: "The figures stay.",
      undo: { run: () => void setTranscript(transcript) },
    });
  };
  const removeWhole = async () => {
    await removePractice(entry.id);
    await dropRecording(recordingId(actor.userId, entry.operationId)).catch(() => undefined);
    onClose();
    showToast({ title: "Practice deleted", text: entry.storyTitle });
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={entry.storyTitle}
      description="Only you see this."
      footer={
        <>
          <DialogClose>
            <Button>Close</Button>
          </DialogClose>
          <ConfirmDialog
            title="Delete this practice?"
            confirmLabel="Delete it"
            tone="danger"
            onConfirm={removeWhole}
            trigger={<Button tone="danger">Delete the practice</Button>}
          >
            Its figures, its text and its recording on this device go for good, and it counts no more.
          </ConfirmDialog>
          {said.data?.transcript ? (
            <Button tone="danger" busy={keep.isPending} onClick={() => void remove()}>
              Delete the text
            </Button>
          ) : null}
        </>
      }
    >
      <div className="grid gap-4">
        {entry.hasTranscript && said.isPending ? <Skeleton lines={4} label="The text is coming" /> : null}
        {said.isError ? (
          <ErrorState title="The text did not come" onRetry={() => void said.refetch()} isRetrying={said.isFetching}>
            {errorForScreen(said.error).message}
          </ErrorState>
        ) : null}
        {said.data?.transcript ? (
          <p className="whitespace-pre-wrap font-serif text-ui wrap-anywhere">{said.data.transcript}</p>
        ) : null}
        <RecordingPlayer id={recordingId(actor.userId, entry.operationId)} version={0} label={entry.storyTitle} />
      </div>
    </Dialog>
  );
}
