"use client";

import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Link } from "@starboard/ui/link";
import { RadioList } from "@starboard/ui/radio-list";
import { Strip } from "@starboard/ui/strip";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormProblem, useHere } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

export interface CopyDialogProps {
  storyId: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** What is copied is the saved text: whatever is unsaved goes first; when it fails, nothing is copied. */
  onBeforeCopy: () => Promise<void>;
}

/** Takes a story along into another organisation of the author's, as a new one. */
export function CopyDialog({ storyId, isOpen, onOpenChange, onBeforeCopy }: CopyDialogProps) {
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      size="narrow"
      title="Copy to…"
      description="A new, private story with this text and its origin. Reviews, comments, practice and older versions stay here."
    >
      <CopyForm storyId={storyId} onBeforeCopy={onBeforeCopy} />
    </Dialog>
  );
}

function CopyForm({ storyId, onBeforeCopy }: Pick<CopyDialogProps, "storyId" | "onBeforeCopy">) {
  const trpc = useTRPC();
  const { organisations, organisation } = useHere();
  const places = organisations.filter(({ id }) => id !== organisation?.id);
  const [chosen, setChosen] = useState(places.find(({ isPersonal }) => isPersonal)?.id ?? places[0]?.id);
  const [operationId, setOperationId] = useState(() => crypto.randomUUID());
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const copy = useMutation(trpc.story.copy.mutationOptions());
  const done = copy.data ? places.find(({ id }) => id === copy.data.orgId) : undefined;

  const choose = (id: string) => {
    setChosen(id);
    setOperationId(crypto.randomUUID());
    setProblem(undefined);
    copy.reset();
  };
  const start = async () => {
    if (!chosen) return;
    setProblem(undefined);
    setSaving(true);
    const obstacle = await onBeforeCopy().then(
      () => undefined,
      (error: Error) => error.message,
    );
    setSaving(false);
    if (obstacle) return setProblem(`Nothing was copied, as the newest words are not saved: ${obstacle}`);
    // The same operation sent twice is one copy.
    await copy.mutateAsync({ storyId, toOrgId: chosen, operationId }).catch(() => undefined);
  };

  if (places.length === 0) {
    return (
      <p className="text-note text-ink-2">
        You belong to no other organisation. Once somebody has invited you into one, stories can be copied there.
      </p>
    );
  }
  return (
    <div className="grid gap-5">
      <RadioList
        legend="Where to"
        value={chosen ?? ""}
        onValueChange={choose}
        options={places.map(({ id, name, isPersonal }) => ({
          value: id,
          label: name,
          hint: isPersonal ? "Only you see what is in it." : "Private there too, until you share it with a team.",
        }))}
      />
      <FormProblem>{problem ?? (copy.error ? errorForScreen(copy.error).message : undefined)}</FormProblem>
      <div role="status">
        {done && copy.data ? (
          <Strip tone="done">
            The copy is in {done.name}. <Link href={`/o/${done.slug}/stories/${copy.data.storyId}`}>Open the copy</Link>
          </Strip>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-3">
        {done ? null : (
          <Button tone="primary" busy={isSaving || copy.isPending} onClick={start}>
            Copy the story
          </Button>
        )}
        <DialogClose>
          <Button tone="plain">{done ? "Close" : "Cancel"}</Button>
        </DialogClose>
      </div>
    </div>
  );
}
