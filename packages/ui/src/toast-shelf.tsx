"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect } from "react";
import { Button } from "./button.tsx";
import { Glyph } from "./glyph.tsx";
import { PopupRoot } from "./popup-root.tsx";
import type { QueuedToast, ToastQueue } from "./toast-queue.ts";

const manager = Base.createToastManager();

/** A region that is read out must stand before what is to be read appears in it. */
const STANDS_AFTER_MS = 100;

/** The region of the toasts, with the first of which its code comes. */
export function ToastShelf({ queue, closeLabel }: { queue: ToastQueue; closeLabel: string }) {
  useEffect(() => {
    let release = () => undefined as unknown;
    const timer = setTimeout(() => {
      release = queue.handTo(show);
    }, STANDS_AFTER_MS);
    return () => {
      clearTimeout(timer);
      release();
    };
  }, [queue]);
  return (
    <PopupRoot>
      <Base.Provider toastManager={manager} limit={4}>
        <Base.Portal>
          <Base.Viewport className="ui-toasts">
            <ToastList closeLabel={closeLabel} />
          </Base.Viewport>
        </Base.Portal>
      </Base.Provider>
    </PopupRoot>
  );
}

function show({ id, title, text, tone = "info", undo, timeoutMs }: QueuedToast) {
  manager.add({
    id,
    title,
    description: text,
    type: tone,
    priority: tone === "failed" ? "high" : "low",
    timeout: timeoutMs ?? (undo ? 12_000 : 6_000),
    actionProps: undo && {
      children: undo.label ?? "Undo",
      onClick: () => {
        undo.run();
        manager.close(id);
      },
    },
  });
}

function ToastList({ closeLabel }: { closeLabel: string }) {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className="ui-toast" swipeDirection={["right", "down"]}>
      {toast.type === "done" ? <Glyph name="cone" /> : null}
      {toast.type === "failed" ? <Glyph name="can" /> : null}
      <div>
        <Base.Title className="ui-toast-title" render={<p />} />
        <Base.Description className="ui-toast-text" />
      </div>
      {toast.actionProps ? <Base.Action render={<Button size="small" />} /> : null}
      <Base.Close aria-label={closeLabel} render={<Button tone="plain" size="small" data-icon-only="" />}>
        <X aria-hidden="true" />
      </Base.Close>
    </Base.Root>
  ));
}
