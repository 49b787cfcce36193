import { advance, type SaveEvent, type SaveQueue } from "./save-queue.ts";
import type { StoryText } from "./story-text.ts";

/** Holds the text and what is known of its saving outside React, so that a key press renders only what it changes. */
export class SavingSession {
  #queue: SaveQueue;
  readonly #listeners = new Set<(isOwn: boolean) => void>();

  constructor(queue: SaveQueue) {
    this.#queue = queue;
  }

  get queue(): SaveQueue {
    return this.#queue;
  }

  /** `isOwn`: the writer did it; otherwise the text may have changed by what came from elsewhere. */
  readonly subscribe = (listen: (isOwn: boolean) => void): (() => void) => {
    this.#listeners.add(listen);
    return () => void this.#listeners.delete(listen);
  };

  dispatch(event: SaveEvent): void {
    const next = advance(this.#queue, event);
    if (next === this.#queue) return;
    this.#queue = next;
    for (const listen of this.#listeners) listen(event.type === "edited");
  }

  edit(change: Partial<StoryText>): void {
    this.dispatch({ type: "edited", text: { ...this.#queue.current, ...change } });
  }

  editSection(label: keyof StoryText["sections"], text: string): void {
    this.edit({ sections: { ...this.#queue.current.sections, [label]: text } });
  }
}
