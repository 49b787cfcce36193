import type { ComponentType } from "react";

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
