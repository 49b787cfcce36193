import type { ReactNode } from "react";

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

export type QueuedToast = ToastOptions & { id: string };

/** Toasts on their way to the region that shows them, whose code comes with the first one. */
export class ToastQueue {
  #waiting: readonly QueuedToast[] = [];
  #turn = 0;
  #show: ((toast: QueuedToast) => void) | null = null;
  #listeners = new Set<() => void>();

  /** What nobody has taken yet. */
  read = () => this.#waiting;

  listen = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Returns its id; the same id again replaces the toast. */
  add(options: ToastOptions): string {
    this.#turn += 1;
    const toast = { ...options, id: options.id ?? `toast-${this.#turn}` };
    if (this.#show) this.#show(toast);
    else this.#keep([...this.#waiting.filter(({ id }) => id !== toast.id), toast]);
    return toast.id;
  }

  /** Takes one away that nobody has shown properly. */
  drop(id: string) {
    this.#keep(this.#waiting.filter((toast) => toast.id !== id));
  }

  /** From now on, and for what waits, `show` shows them; returns what ends it. */
  handTo(show: (toast: QueuedToast) => void): () => void {
    this.#show = show;
    const waiting = this.#waiting;
    this.#keep([]);
    for (const toast of waiting) show(toast);
    return () => {
      this.#show = null;
    };
  }

  #keep(waiting: readonly QueuedToast[]) {
    this.#waiting = waiting;
    for (const listen of this.#listeners) listen();
  }
}
