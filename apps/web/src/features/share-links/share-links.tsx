"use client";

import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem, LazyDialog } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import type { Share } from "./share-row.tsx";

// Few stories are shared, and a row comes after the list is heard of.
const shareRow = new Deferred(() => import("./share-row.tsx").then((module) => module.ShareRow));
const shareDialog = new Deferred(() => import("./share-dialog.tsx").then((module) => module.ShareDialog));

export interface ShareLinksProps {
  storyId: string;
  /** What is shared is the saved text: whatever is unsaved goes first. */
  onBeforeShare: () => Promise<void>;
}

/** The links that let people without an account read the story, each with its end and how often it was opened. */
export function ShareLinks({ storyId, onBeforeShare }: ShareLinksProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const list = useQuery(trpc.share.list.queryOptions({ storyId }));
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.share.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.story.views.queryKey({ storyId }) }),
    ]);
  const revoke = useMutation(trpc.share.revoke.mutationOptions({ onSuccess: refresh }));
  /** Rejects where the link is not shut; the block says why. */
  const shut = async ({ shareId, name }: Share) => {
    await revoke.mutateAsync({ storyId, shareId });
    const undo = { run: () => revoke.mutate({ storyId, shareId, revoked: false }) };
    showToast({ title: `The link for ${name} opens nothing any more.`, undo });
  };
  const shares = list.data ?? [];
  const problem = list.error && !list.data ? list.error : revoke.error;
  return (
    <Block
      title="Shared by link"
      aside={
        <Button size="small" onClick={() => setOpen(true)}>
          Share by link
        </Button>
      }
    >
      <FormProblem>{problem ? errorForScreen(problem).message : undefined}</FormProblem>
      {list.data && shares.length === 0 ? (
        <p className="text-note text-ink-2">
          Nobody has a link to this story. A link lets one person read it without an account, until a day you choose.
        </p>
      ) : null}
      <ul aria-label="Links to this story">
        {shares.map((share) => (
          <DeferredPart
            key={share.shareId}
            of={shareRow}
            standIn={() => null}
            props={{ share, now: list.dataUpdatedAt, onShut: () => void shut(share).catch(() => undefined) }}
          />
        ))}
      </ul>
      <LazyDialog
        title="Share by link"
        of={shareDialog}
        props={{ storyId, isOpen, onOpenChange: setOpen, onBeforeShare, onShared: () => void refresh() }}
      />
    </Block>
  );
}
