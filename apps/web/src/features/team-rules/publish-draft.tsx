"use client";

import { Button } from "@starboard/ui/button";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { PublishDialog } from "./publish-dialog.tsx";
import type { Rules } from "./rules.ts";

/** Publishes the draft with a reason, and goes to the run that evaluates every story by it. */
export function PublishDraft({ org, rules }: { org: string; rules: Rules }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const publish = useMutation(trpc.rules.publish.mutationOptions());
  const { draft, published } = rules;
  if (!draft) return null;
  return (
    <PublishDialog
      title={`Publish as rules ${(published[0]?.number ?? 0) + 1}?`}
      confirmLabel="Publish"
      trigger={<Button tone="primary">Publish…</Button>}
      publish={async (sent) => {
        const { batchId } = await publish.mutateAsync({ ...sent, version: draft.version });
        router.push(`/o/${org}/batches/${batchId}`);
        await queryClient.invalidateQueries({ queryKey: trpc.rules.pathKey() });
      }}
    >
      <p>
        From then on every story is evaluated by these rules, and all that are there are evaluated again, private ones
        too. Scores of earlier rules stay where they are and are never mixed with the new ones.
      </p>
    </PublishDialog>
  );
}
