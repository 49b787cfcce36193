"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Deferred } from "@starboard/ui/deferred";
import { RelativeTime } from "@starboard/ui/relative-time";
import { StateMark } from "@starboard/ui/state-mark";
import { TextButton } from "@starboard/ui/text-button";
import { timeWords } from "@starboard/ui/time-words";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem, LazyDialog, useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { copyLink } from "./copy-link.ts";

const shareDialog = new Deferred(() => import("./share-dialog.tsx").then((module) => module.ShareDialog));

type Share = RouterOutputs["share"]["list"][number];

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
          <ShareRow key={share.shareId} share={share} now={list.dataUpdatedAt} onShut={() => void shut(share)} />
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

function ShareRow({ share, now, onShut }: { share: Share; now: number; onShut: () => void }) {
  const { timeZone } = useHere();
  const { name, token, state, pinnedVersion, expiresAt, opened, lastOpenedAt } = share;
  const until = timeWords(expiresAt, "day", { timeZone, now: new Date(now), locale: "en-GB" });
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-rule border-b py-2.5 text-note last:border-b-0">
      <span className="min-w-0 flex-1 basis-60 wrap-anywhere">
        <bdi className="font-semibold">{name}</bdi>{" "}
        <span className="block text-fine text-ink-3">
          {state === "open" ? `until ${until}` : state === "over" ? `over since ${until}` : "shut"} ·{" "}
          {pinnedVersion === null ? "newest text" : `version ${pinnedVersion}`} ·{" "}
          {opened === 0 ? "not opened yet" : opened === 1 ? "opened once" : `opened ${opened} times`}
          {lastOpenedAt ? (
            <>
              , last <RelativeTime at={lastOpenedAt} now={now} timeZone={timeZone} />
            </>
          ) : null}
        </span>
      </span>
      {token ? (
        <span className="flex gap-4">
          <TextButton aria-label={`Copy the link for ${name}`} onClick={() => void copyLink(token)}>
            Copy link
          </TextButton>
          <TextButton aria-label={`Shut the link for ${name}`} onClick={onShut}>
            Shut it
          </TextButton>
        </span>
      ) : (
        <StateMark state="none">{state === "over" ? "over" : "shut"}</StateMark>
      )}
    </li>
  );
}
