"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Glyph } from "./glyph.tsx";

const manager = Base.createToastManager();

export type ToastOptions = {
  title: string;
  text?: ReactNode;
  tone?: "info" | "done" | "failed";
  /** Takes back what was just done; the toast stays longer and closes on it. */
  undo?: { label?: string; run: () => void };
  /** The same id again replaces the toast instead of adding one. */
  id?: string;
  /** 0 stays until closed. Default 6 s, 12 s with an undo; waits while pointed at or focused. */
  timeoutMs?: number;
};

/** Shows a toast and returns its id. Call it in the browser, inside a `UiProvider`. */
export function showToast({ title, text, tone = "info", undo, id, timeoutMs }: ToastOptions): string {
  const shown = manager.add({
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
        manager.close(shown);
      },
    },
  });
  return shown;
}

/** Where toasts appear; `UiProvider` brings one. F6 moves the focus there. */
export function ToastRegion({ closeLabel = "Close", children }: { closeLabel?: string; children: ReactNode }) {
  return (
    <Base.Provider toastManager={manager} limit={4}>
      {children}
      <Base.Portal>
        <Base.Viewport className="ui-toasts">
          <ToastList closeLabel={closeLabel} />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
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
