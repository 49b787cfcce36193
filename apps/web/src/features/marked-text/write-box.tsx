"use client";

import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Textarea } from "@starboard/ui/textarea";
import { type KeyboardEvent, useState } from "react";
import type { ZodType } from "zod";
import { errorForScreen } from "@/trpc/error-for-screen.ts";

export interface WriteBoxProps {
  label: string;
  /** Says what is wrong with the text before it is sent. */
  schema: ZodType<string>;
  submitLabel: string;
  initial?: string;
  /** What sending nothing means, where that is allowed. */
  whenEmpty?: { hint: string; submitLabel: string };
  onChange?: (text: string) => void;
  onSubmit: (text: string) => Promise<unknown>;
  onCancel: () => void;
}

/** A few sentences to be written in a margin. The text stays when sending fails. Ctrl+Enter sends, Escape leaves. */
export function WriteBox({
  label,
  schema,
  submitLabel,
  initial = "",
  whenEmpty,
  onChange,
  onSubmit,
  onCancel,
}: WriteBoxProps) {
  const [text, setText] = useState(initial);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const empty = text === "" ? whenEmpty : undefined;
  const submit = async () => {
    const parsed = schema.safeParse(text);
    if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? "Change the text.");
    setBusy(true);
    setProblem("");
    try {
      await onSubmit(parsed.data);
    } catch (error) {
      setProblem(errorForScreen(error).message);
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onCancel();
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
  };
  return (
    <form
      className="mt-1.5 grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={label} labelHidden error={problem} {...(empty && { hint: empty.hint })}>
        <Textarea
          autoFocus
          rows={2}
          value={text}
          placeholder={label}
          onChange={(event) => {
            setText(event.target.value);
            onChange?.(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="small" busy={isBusy}>
          {empty?.submitLabel ?? submitLabel}
        </Button>
        <Button size="small" tone="plain" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
