export type KeyBinding = {
  /** "j", "?", "Shift+F8", "Ctrl+Alt+M", "Mod+Enter", "Space"; several do the same. */
  keys: string | readonly string[];
  /** What it does, for the sheet. */
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Listed, but does nothing now. */
  off?: boolean;
};

export type KeyGroup = { title: string; bindings: readonly KeyBinding[]; inDialogs: boolean };

type Snapshot = { groups: KeyGroup[]; singleKeys: boolean };

const storageKey = "ui-single-keys";

/** The key bindings of the page by the component that made them. */
export class KeyStore {
  #entries = new Map<string, { group: KeyGroup; turn: number }>();
  #turn = 0;
  #listeners = new Set<() => void>();
  #shown = "";
  snapshot: Snapshot = { groups: [], singleKeys: readSingleKeys() };

  get singleKeys() {
    return this.snapshot.singleKeys;
  }

  set(id: string, group: KeyGroup) {
    const turn = this.#entries.get(id)?.turn ?? this.#currentTurn();
    this.#entries.set(id, { group, turn });
    this.#publish();
  }

  remove(id: string) {
    this.#entries.delete(id);
    this.#publish();
  }

  /** What appeared later comes first; of what appeared at once, children, whose effects run before their parents'. */
  innermostFirst(): KeyGroup[] {
    return [...this.#entries.values()].sort((a, b) => b.turn - a.turn).map(({ group }) => group);
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  setSingleKeys(on: boolean) {
    try {
      if (on) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, "off");
    } catch {
      // Storage may be closed to the page; the choice then lasts until it is left.
    }
    this.snapshot = { ...this.snapshot, singleKeys: on };
    for (const listen of this.#listeners) listen();
  }

  /** All that is bound in one go shares a number. */
  #currentTurn(): number {
    const turn = this.#turn;
    queueMicrotask(() => {
      this.#turn = turn + 1;
    });
    return turn;
  }

  /** Tells the sheet only when what it shows has changed: bindings are set anew on every rendering. */
  #publish() {
    const groups = [...this.#entries.values()].map(({ group }) => group);
    const shown = JSON.stringify(
      groups.map(({ title, bindings }) => [title, bindings.map(({ keys, label, off }) => [keys, label, off])]),
    );
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.snapshot = { ...this.snapshot, groups };
    for (const listen of this.#listeners) listen();
  }
}

function readSingleKeys(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}
