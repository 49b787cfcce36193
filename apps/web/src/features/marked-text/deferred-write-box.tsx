"use client";

import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { MissingPart } from "@starboard/ui/missing-part";
import { type KeyboardEvent, useState } from "react";
import { goToEnd } from "./go-to-end.ts";
import type { WriteBoxProps } from "./write-box.tsx";

/** Fetched as soon as somebody chooses words or points at a comment. */
export const writeBox = new Deferred(() => import("./write-box.tsx").then(({ WriteBox }) => WriteBox));

/** A box to write in, whose code comes when it is wanted. What is written before stands in it then. */
export function DeferredWriteBox(props: WriteBoxProps) {
  const { label, initial = "", onChange, onCancel } = props;
  const [words, setWords] = useState(initial);
  const [isAsked, setAsked] = useState(false);
  const isSent = isAsked || (props.isSent ?? false);
  const write = (next: string, send = false) => {
    setWords(next);
    setAsked(send);
    onChange?.(next);
  };
  return (
    <DeferredPart
      of={writeBox}
      props={{ ...props, initial: words, isSent }}
      standIn={(state) => (
        <WaitingBox {...state} label={label} words={words} isSent={isSent} onWrite={write} onCancel={onCancel} />
      )}
    />
  );
}

export interface WaitingBoxProps extends Pick<WriteBoxProps, "label" | "onCancel"> {
  words: string;
  isSent: boolean;
  /** With `isSent` the words are to go as soon as the box can send them. */
  onWrite: (words: string, isSent?: boolean) => void;
  isMissing: boolean;
  retry: () => void;
}

/** Until a box is there, a plain field has the focus, keeps what is written and takes the box's keys. */
export function WaitingBox({ label, words, isSent, onWrite, onCancel, isMissing, retry }: WaitingBoxProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onCancel();
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onWrite(words, true);
    }
  };
  if (isMissing) return <MissingPart onRetry={retry} onClose={onCancel} />;
  return (
    <>
      <textarea
        aria-label={label}
        aria-busy="true"
        // biome-ignore lint/a11y/noAutofocus: opened by a press or a key, whose next keys belong here.
        autoFocus
        ref={goToEnd}
        rows={2}
        value={words}
        // What is on its way stays as it was sent; Escape takes it back.
        readOnly={isSent}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder={label}
        className="ui-input mt-1.5"
      />
      <span role="status" className="text-ink-2">
        {isSent ? "Sent as soon as the page can" : ""}
      </span>
    </>
  );
}
