"use client";

import { useSyncExternalStore } from "react";

/** One value outside React, so that only those parts of a page are drawn again that show it. */
export class Told<Value> {
  #value: Value;
  readonly #listeners = new Set<() => void>();

  constructor(value: Value) {
    this.#value = value;
  }

  readonly read = (): Value => this.#value;

  readonly subscribe = (listen: () => void): (() => void) => {
    this.#listeners.add(listen);
    return () => void this.#listeners.delete(listen);
  };

  tell(value: Value): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listen of this.#listeners) listen();
  }
}

/** The value as it is now, in the rendering of who calls; `part` gives what is held, or a plain value. */
export function useTold<Value>(told: Told<Value>): Value;
export function useTold<Value, Part>(told: Told<Value>, part: (value: Value) => Part): Part;
export function useTold<Value>(told: Told<Value>, part: (value: Value) => unknown = (value) => value): unknown {
  const read = () => part(told.read());
  return useSyncExternalStore(told.subscribe, read, read);
}
