"use client";

import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import { MissingPart } from "@starboard/ui/missing-part";
import type { WriteBoxProps } from "./write-box.tsx";

/** Fetched as soon as somebody chooses words or points at a comment. */
export const writeBox = new Deferred(() => import("./write-box.tsx").then(({ WriteBox }) => WriteBox));

/** A box to write in, whose code comes when it is wanted. */
export function DeferredWriteBox(props: WriteBoxProps) {
  return (
    <DeferredPart
      of={writeBox}
      props={props}
      standIn={(state) => (
        <WaitingBox {...state} label={props.label} initial={props.initial} onCancel={props.onCancel} />
      )}
    />
  );
}

export interface WaitingBoxProps extends Pick<WriteBoxProps, "label" | "onCancel"> {
  initial?: string | undefined;
  isMissing: boolean;
  retry: () => void;
}

/** Until a box is there, a field that waits has the focus, so that no key goes elsewhere. */
export function WaitingBox({ label, initial = "", onCancel, isMissing, retry }: WaitingBoxProps) {
  if (isMissing) return <MissingPart onRetry={retry} onClose={onCancel} />;
  return (
    <textarea
      aria-label={label}
      aria-busy="true"
      // biome-ignore lint/a11y/noAutofocus: opened by a press or a key, whose next keys belong here.
      autoFocus
      readOnly
      rows={2}
      value={initial}
      placeholder={label}
      className="ui-input mt-1.5"
    />
  );
}
