"use client";

import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { MissingPart } from "@starboard/ui/missing-part";
import { useState } from "react";
import { goToEnd } from "./go-to-end.ts";
import type { WriteBoxProps } from "./write-box.tsx";

/** Fetched as soon as somebody chooses words or points at a comment. */
export const writeBox = new Deferred(() => import("./write-box.tsx").then(({ WriteBox }) => WriteBox));

/** A box to write in, whose code comes when it is wanted. What is written before stands in it then. */
export function DeferredWriteBox(props: WriteBoxProps) {
  const { label, initial = "", onChange, onCancel } = props;
  const [words, setWords] = useState(initial);
  const write = (next: string) => {
    setWords(next);
    onChange?.(next);
  };
  return (
    <DeferredPart
      of={writeBox}
      props={{ ...props, initial: words }}
      standIn={(state) => <WaitingBox {...state} label={label} words={words} onWrite={write} onCancel={onCancel} />}
    />
  );
}

export interface WaitingBoxProps extends Pick<WriteBoxProps, "label" | "onCancel"> {
  words: string;
  onWrite: (words: string) => void;
  isMissing: boolean;
  retry: () => void;
}

/** Until a box is there, a plain field has the focus and keeps what is written. */
export function WaitingBox({ label, words, onWrite, onCancel, isMissing, retry }: WaitingBoxProps) {
  if (isMissing) return <MissingPart onRetry={retry} onClose={onCancel} />;
  return (
    <textarea
      aria-label={label}
      aria-busy="true"
      // biome-ignore lint/a11y/noAutofocus: opened by a press or a key, whose next keys belong here.
      autoFocus
      ref={goToEnd}
      rows={2}
      value={words}
      onChange={(event) => onWrite(event.target.value)}
      placeholder={label}
      className="ui-input mt-1.5"
    />
  );
}
