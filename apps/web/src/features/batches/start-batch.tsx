"use client";

import { Button } from "@starboard/ui/button";
import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** Asks, starts a run and goes to it; where one runs already, it leads there. */
export function StartBatch({ base }: { base: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const start = useMutation(trpc.batch.start.mutationOptions());
  // Kept until it has worked, so that a second press after a lost answer finds the run it has started.
  const operationId = useRef<string>(undefined);

  const begin = async () => {
    operationId.current ??= crypto.randomUUID();
    const batchId = await start.mutateAsync({ operationId: operationId.current }).then(
      (started) => started.batchId,
      (error: unknown) => {
        const { code, details } = errorForScreen(error);
        if (code !== "CONFLICT" || typeof details.batchId !== "string") throw error;
        showToast({ title: "One is running already", text: "This is it. A new one can start when it has ended." });
        return details.batchId;
      },
    );
    operationId.current = undefined;
    void queryClient.invalidateQueries({ queryKey: trpc.batch.list.queryKey() });
    router.push(`${base}/${batchId}`);
  };
  return (
    <ConfirmDialog
      title="Evaluate every story of the organisation?"
      confirmLabel="Start"
      onConfirm={begin}
      failure={start.error ? errorForScreen(start.error).message : undefined}
      trigger={
        <Button tone="primary" icon={<RefreshCw aria-hidden="true" />}>
          Evaluate every story
        </Button>
      }
    >
      <p>
        Each story that is not archived is read again by today's rules, private ones too; only their authors see those.
        Texts stay as they are, and people can go on writing. A story is worked on in the background: you may close the
        page, and you get a notice at the end.
      </p>
    </ConfirmDialog>
  );
}
