export interface DraftPorts<Value> {
  /** Sends the value; resolves with the moment it was stored. */
  save: (value: Value) => Promise<Date>;
  /** Null when the failure will not go away by trying again; then the sentence to show. */
  explain: (error: unknown) => { canRetry: boolean; message: string };
  /** Keeps what is not sent yet on this device; null when everything is stored. */
  keep: (value: Value | null) => void;
  delayMs: number;
  retryMs: number;
}

export interface DraftState<Value> {
  value: Value;
  phase: "saved" | "saving" | "kept" | "failed";
  /** When the server stored the last version; null before the first. */
  savedAt: Date | null;
  problem: string;
}

/** Sends the latest version a moment after the last change, one at a time, and keeps it here until it is stored. */
export class DraftKeeper<Value> {
  #ports: DraftPorts<Value>;
  #stored: Value;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLeft = false;
  #sending: Promise<void> | null = null;
  #listeners = new Set<() => void>();
  state: DraftState<Value>;

  constructor(value: Value, savedAt: Date | null, ports: DraftPorts<Value>) {
    this.#ports = ports;
    this.#stored = value;
    this.state = { value, savedAt, phase: "saved", problem: "" };
  }

  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  change = (value: Value): void => {
    this.#ports.keep(value);
    this.#show({ value, phase: "saving" });
    this.#sendIn(this.#ports.delayMs);
  };

  /** Sends at once what is not stored yet. Rejects with the sentence for the person when that fails. */
  flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    await this.#sending;
    if (this.state.value !== this.#stored) await this.#send();
    if (this.state.value !== this.#stored) throw new Error(this.state.problem);
  };

  /** Tries again what failed, say, because the connection is back. */
  retry = (): void => {
    if (this.state.value !== this.#stored) this.#sendIn(0);
  };

  enter = (): void => {
    this.#isLeft = false;
  };

  /** The page is left: what is not stored is sent once more, and stays on this device when that fails. */
  leave = (): void => {
    this.#isLeft = true;
    clearTimeout(this.#timer);
    if (this.state.value !== this.#stored) void this.#send();
  };

  #sendIn(delayMs: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), delayMs);
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendLatest().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #sendLatest() {
    const value = this.state.value;
    try {
      const savedAt = await this.#ports.save(value);
      this.#stored = value;
      const isLatest = this.state.value === value;
      if (isLatest) this.#ports.keep(null);
      this.#show({ phase: isLatest ? "saved" : "saving", savedAt, problem: "" });
      if (!isLatest) this.#sendIn(this.#ports.delayMs);
    } catch (error) {
      const { canRetry, message } = this.#ports.explain(error);
      this.#show({ phase: canRetry ? "kept" : "failed", problem: message });
      if (canRetry && !this.#isLeft) this.#sendIn(this.#ports.retryMs);
    }
  }

  #show(change: Partial<DraftState<Value>>) {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
