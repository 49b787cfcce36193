"use client";

import { Button } from "@starboard/ui/button";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

interface StartPreviewProps {
  org: string;
  subject: "draft" | "engine";
  label: string;
  tone?: "primary" | "normal";
}

/** Starts a dry run and goes to it; where a run is open, it says so. */
export function StartPreview({ org, subject, label, tone = "normal" }: StartPreviewProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const start = useMutation(trpc.rules.startPreview.mutationOptions());
  // Kept until it has worked, so that a second press after a lost answer finds the run it has started.
  const operationId = useRef<string>(undefined);
  const begin = async () => {
    operationId.current ??= crypto.randomUUID();
    try {
      const { batchId } = await start.mutateAsync({ operationId: operationId.current, subject });
      operationId.current = undefined;
      void queryClient.invalidateQueries({ queryKey: trpc.rules.pathKey() });
      router.push(`/o/${org}/team/rules/preview/${batchId}`);
    } catch (error) {
      showToast({ title: errorForScreen(error).message, tone: "failed" });
    }
  };
  return (
    <Button tone={tone} busy={start.isPending} onClick={begin}>
      {label}
    </Button>
  );
}
