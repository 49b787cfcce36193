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
  #entries = new Map<string, KeyGroup>();
  #listeners = new Set<() => void>();
  #shown = "";
  snapshot: Snapshot = { groups: [], singleKeys: readSingleKeys() };

  get singleKeys() {
    return this.snapshot.singleKeys;
  }

  set(id: string, group: KeyGroup) {
    this.#entries.set(id, group);
    this.#publish();
  }

  remove(id: string) {
    this.#entries.delete(id);
    this.#publish();
  }

  innermostFirst(): KeyGroup[] {
    return [...this.#entries.values()].reverse();
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

  /** Tells the sheet only when what it shows has changed: bindings are set anew on every rendering. */
  #publish() {
    const groups = [...this.#entries.values()];
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
