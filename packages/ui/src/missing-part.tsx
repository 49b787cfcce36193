"use client";

import { useEffect, useRef } from "react";
import { Button } from "./button.tsx";

/** Says that a part of the page could not be fetched. The browser's own dialog: it has come with the page. */
export function MissingPart({ onRetry, onClose }: { onRetry: () => void; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="ui-dialog" data-size="narrow" onClose={onClose}>
      <h2 className="ui-dialog-title">This part of the page did not load.</h2>
      <p className="ui-dialog-description">
        The connection is cut, or the server does not answer. What you wrote is still here. If it stays so, load the
        page again.
      </p>
      <div className="ui-dialog-foot">
        <Button tone="primary" onClick={onRetry}>
          Try again
        </Button>
        <Button onClick={() => dialog.current?.close()}>Close</Button>
      </div>
    </dialog>
  );
}
