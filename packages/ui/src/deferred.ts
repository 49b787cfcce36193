import type { ComponentType } from "react";

const floating = new Set<{ fetch: () => Promise<void> }>();

/**
 * Fetches the dialogs, menus, tooltips and toasts of the page before anybody wants one: for pages that go on without a
 * connection. Rejects when one does not come.
 */
export const prepareFloating = async (): Promise<void> => {
  await Promise.all([...floating].map((part) => part.fetch()));
};

/**
 * A part whose code the page fetches only when it is wanted; `DeferredPart` shows it. A fetch that failed is tried again by
 * the next who wants it.
 */
export class Deferred<Props extends object> {
  /** The part, as soon as its code is there. */
  made: ComponentType<Props> | undefined;
  #load: () => Promise<ComponentType<Props>>;
  #pending: Promise<void> | undefined;

  constructor(load: () => Promise<ComponentType<Props>>) {
    this.#load = load;
  }

  fetch(): Promise<void> {
    if (this.made) return Promise.resolve();
    this.#pending ??= this.#load()
      .then((part) => {
        this.made = part;
      })
      .finally(() => {
        this.#pending = undefined;
      });
    return this.#pending;
  }
}

/** A part of what floats, which `prepareFloating` fetches too. */
export function deferFloating<Props extends object>(load: () => Promise<ComponentType<Props>>): Deferred<Props> {
  const part = new Deferred(load);
  floating.add(part);
  return part;
}
