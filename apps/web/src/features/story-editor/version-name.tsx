"use client";

import { SNAPSHOT_NAME_MAX_LENGTH } from "@starboard/domain/snapshot";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { announce } from "@starboard/ui/live-region";
import { TextButton } from "@starboard/ui/text-button";
import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useLayoutEffect, useRef, useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

export interface VersionNameProps {
  storyId: string;
  version: { seq: number; name: string | null };
}

/** The author's own name for a version: given, changed, taken away and brought back. */
export function VersionName({ storyId, version }: VersionNameProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<string | null>(null);
  const act = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  const { seq, name } = version;
  const settle = {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.story.revisions.pathKey() }),
  };
  const give = useMutation(trpc.story.nameRevision.mutationOptions(settle));
  const take = useMutation(trpc.story.unnameRevision.mutationOptions(settle));
  const isWriting = draft !== null;
  // Before the dialog sees that what had the focus is gone: it would take the focus to itself a frame later.
  useLayoutEffect(() => {
    if (wasWriting.current && !isWriting) act.current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const stored = await give.mutateAsync({ storyId, seq, name: draft ?? "" }).catch(() => null);
    if (!stored) return;
    setDraft(null);
    announce(`Version ${seq} is called ${stored.name}.`);
  };
  const remove = async (taken: string) => {
    try {
      await take.mutateAsync({ storyId, seq });
    } catch {
      return showToast({ tone: "failed", title: "The server did not hear that. The name is as it was; try again." });
    }
    const back = () => give.mutateAsync({ storyId, seq, name: taken });
    const failed = () => showToast({ tone: "failed", title: "The name was not brought back. Give it again." });
    showToast({ title: `Version ${seq} has no name any more.`, undo: { run: () => void back().catch(failed) } });
  };

  if (isWriting) {
    return (
      <form onSubmit={save} noValidate className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-52">
          <Field
            label={`Name of version ${seq}`}
            aside="only you see it"
            error={give.error ? errorForScreen(give.error).message : undefined}
          >
            <Input
              size="small"
              value={draft}
              maxLength={SNAPSHOT_NAME_MAX_LENGTH}
              autoComplete="off"
              autoFocus
              onChange={(event) => setDraft(event.target.value)}
            />
          </Field>
        </div>
        <Button type="submit" busy={give.isPending}>
          Keep the name
        </Button>
        <Button tone="plain" onClick={() => setDraft(null)}>
          Cancel
        </Button>
      </form>
    );
  }
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-note">
      {name === null ? null : <b className="wrap-break-word">{name}</b>}
      <TextButton
        ref={act}
        onClick={() => {
          give.reset();
          setDraft(name ?? "");
        }}
      >
        {name === null ? `Name version ${seq}` : "Change the name"}
      </TextButton>
      {name === null ? null : <TextButton onClick={() => void remove(name)}>Take the name away</TextButton>}
    </p>
  );
}
