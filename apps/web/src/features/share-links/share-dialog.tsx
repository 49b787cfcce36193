"use client";

import { SHARE_DAYS_DEFAULT, type ShareText } from "@starboard/domain/story-share";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { RadioList } from "@starboard/ui/radio-list";
import { Select } from "@starboard/ui/select";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { copyLink, linkOf } from "./copy-link.ts";

const DAYS = [1, 3, 7, SHARE_DAYS_DEFAULT, 30, 90].map((days) => ({
  value: String(days),
  label: days === 1 ? "one day" : days === SHARE_DAYS_DEFAULT ? "two weeks" : `${days} days`,
}));
const TEXTS = [
  { value: "current", label: "The newest text", hint: "Whatever the story says when the link is opened." },
  { value: "pinned", label: "The text as it stands now", hint: "Later changes are not shown." },
];

export interface ShareDialogProps {
  storyId: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onBeforeShare: () => Promise<void>;
  onShared: () => void;
}

/** Makes a link for one person: whose it is, until when, and which text it shows. */
export function ShareDialog({ storyId, isOpen, onOpenChange, onBeforeShare, onShared }: ShareDialogProps) {
  const trpc = useTRPC();
  const [days, setDays] = useState(String(SHARE_DAYS_DEFAULT));
  const [shows, setShows] = useState<ShareText>("current");
  const [shareId, setShareId] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<string>();
  const create = useMutation(trpc.share.create.mutationOptions({ onSuccess: onShared }));
  const close = (open: boolean) => {
    onOpenChange(open);
    if (open) return;
    create.reset();
    setProblem(undefined);
    setShareId(crypto.randomUUID());
  };
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    if (name === "") return setProblem("Say whom the link is for: the name stands in the view log.");
    setProblem(undefined);
    try {
      await onBeforeShare();
    } catch (error) {
      return setProblem(`No link was made, as the newest words are not saved: ${(error as Error).message}`);
    }
    create.mutate(
      { storyId, shareId, name, days: Number(days), shows },
      { onError: (error) => setProblem(errorForScreen(error).message) },
    );
  };
  const made = create.data;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={close}
      size="narrow"
      title="Share by link"
      description="Whoever has the link reads the text without an account: no score, no findings, no comments. Make one for each person."
      footer={
        <>
          {made ? (
            <Button tone="primary" onClick={() => void copyLink(made.token)}>
              Copy link
            </Button>
          ) : (
            <Button tone="primary" type="submit" form="share-by-link" busy={create.isPending}>
              Make the link
            </Button>
          )}
          <DialogClose>
            <Button tone="plain">{made ? "Done" : "Cancel"}</Button>
          </DialogClose>
        </>
      }
    >
      {made ? (
        <Field label="The link" hint="You find it again below the story, where you can shut it at any time.">
          <Input readOnly value={linkOf(made.token)} onFocus={(event) => event.currentTarget.select()} />
        </Field>
      ) : (
        <form id="share-by-link" onSubmit={send} noValidate className="grid gap-5">
          <FormProblem>{problem}</FormProblem>
          <Field label="Whom it is for" hint="A name that you will recognise in the view log. The person sees it too.">
            <Input name="name" autoComplete="off" maxLength={80} />
          </Field>
          <Field label="It works for">
            <Select options={DAYS} value={days} onChange={(event) => setDays(event.target.value)} />
          </Field>
          <RadioList
            legend="It shows"
            options={TEXTS}
            value={shows}
            onValueChange={(chosen) => setShows(chosen === "pinned" ? "pinned" : "current")}
          />
        </form>
      )}
    </Dialog>
  );
}
