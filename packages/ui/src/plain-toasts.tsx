import { X } from "lucide-react";
import { Button } from "./button.tsx";
import { Glyph } from "./glyph.tsx";
import type { QueuedToast } from "./toast-queue.ts";

export type PlainToastsProps = {
  toasts: readonly QueuedToast[];
  closeLabel: string;
  onClose: (id: string) => void;
};

/** Toasts where the code of their region did not come: read out, and there until they are closed. */
export function PlainToasts({ toasts, closeLabel, onClose }: PlainToastsProps) {
  return (
    <div className="ui-toasts">
      {toasts.map(({ id, title, text, tone, undo }) => (
        <div key={id} className="ui-toast" data-type={tone} role={tone === "failed" ? "alert" : "status"}>
          {tone === "done" ? <Glyph name="cone" /> : null}
          {tone === "failed" ? <Glyph name="can" /> : null}
          <div>
            <p className="ui-toast-title">{title}</p>
            {text ? <p className="ui-toast-text">{text}</p> : null}
          </div>
          {undo ? (
            <Button
              size="small"
              onClick={() => {
                undo.run();
                onClose(id);
              }}
            >
              {undo.label ?? "Undo"}
            </Button>
          ) : null}
          <Button tone="plain" size="small" data-icon-only="" aria-label={closeLabel} onClick={() => onClose(id)}>
            <X aria-hidden="true" />
          </Button>
        </div>
      ))}
    </div>
  );
}
