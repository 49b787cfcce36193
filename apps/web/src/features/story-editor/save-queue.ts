import { isSameText, type StoryText } from "./story-text.ts";

/** One text under one operation id: sent again, it makes no second revision. */
export interface Attempt {
  text: StoryText;
  /** The version the text was written on. */
  version: number;
  operationId: string;
}

/** Why the text is not on the server although it was tried. */
export type Obstacle =
  | { kind: "unreachable"; message: string }
  | { kind: "signed-out"; message: string }
  | { kind: "shut"; message: string }
  | { kind: "conflict"; message: string }
  | { kind: "refused"; message: string };

export interface SaveQueue {
  /** What is on the screen. */
  current: StoryText;
  /** What the server holds, as far as we know, and its version. */
  saved: StoryText;
  version: number;
  savedAtMs: number;
  /** On its way now; at most one at a time. */
  inFlight: Attempt | null;
  /** Sent without hearing whether it arrived: the next try of the same text uses the same id. */
  unconfirmed: readonly Attempt[];
  obstacle: Obstacle | null;
}

export type SaveEvent =
  | { type: "edited"; text: StoryText }
  /** The time to save has come; `operationId` serves only if this text has none yet. */
  | { type: "due"; operationId: string }
  | { type: "stored"; version: number; atMs: number }
  | { type: "failed"; obstacle: Obstacle }
  /** The server holds this: on opening, after a conflict, or because another window saved. */
  | { type: "heard"; text: StoryText; version: number; atMs: number }
  /** The writer has put both texts together on top of the server's. */
  | { type: "merged"; text: StoryText; theirs: StoryText; version: number; atMs: number };

export const openQueue = (saved: StoryText, version: number, savedAtMs: number): SaveQueue => ({
  current: saved,
  saved,
  version,
  savedAtMs,
  inFlight: null,
  unconfirmed: [],
  obstacle: null,
});

export const isUnsaved = (queue: SaveQueue): boolean => !isSameText(queue.current, queue.saved);

/** May a timer save now? A conflict and a refused text wait for the writer. */
export const shouldSave = (queue: SaveQueue): boolean =>
  queue.inFlight === null && isUnsaved(queue) && queue.obstacle?.kind !== "conflict";

/** The next state of saving. Pure; what must be sent stands in `inFlight`. */
export function advance(queue: SaveQueue, event: SaveEvent): SaveQueue {
  switch (event.type) {
    case "edited":
      return { ...queue, current: event.text, obstacle: queue.obstacle?.kind === "refused" ? null : queue.obstacle };
    case "due": {
      if (!shouldSave(queue)) return queue;
      const known = queue.unconfirmed.find(
        (attempt) => attempt.version === queue.version && isSameText(attempt.text, queue.current),
      );
      const { current: text, version } = queue;
      return { ...queue, inFlight: known ?? { text, version, operationId: event.operationId } };
    }
    case "stored": {
      if (!queue.inFlight) return queue;
      const saved = queue.inFlight.text;
      const { version, atMs: savedAtMs } = event;
      return { ...queue, saved, version, savedAtMs, inFlight: null, unconfirmed: [], obstacle: null };
    }
    case "failed":
      return failed(queue, event.obstacle);
    case "heard":
      return heard(queue, event);
    case "merged": {
      const { text: current, theirs: saved, version, atMs: savedAtMs } = event;
      return { current, saved, version, savedAtMs, inFlight: null, unconfirmed: [], obstacle: null };
    }
  }
}

function failed(queue: SaveQueue, obstacle: Obstacle): SaveQueue {
  const { inFlight } = queue;
  const mayHaveArrived = inFlight && obstacle.kind === "unreachable" && !queue.unconfirmed.includes(inFlight);
  return {
    ...queue,
    inFlight: null,
    obstacle,
    unconfirmed: mayHaveArrived ? [...queue.unconfirmed, inFlight] : queue.unconfirmed,
  };
}

function heard(queue: SaveQueue, { text, version, atMs }: Extract<SaveEvent, { type: "heard" }>): SaveQueue {
  const isOlder = version < queue.version || (version === queue.version && atMs <= queue.savedAtMs);
  if (queue.inFlight || isOlder) return queue;
  const base = { ...queue, saved: text, version, savedAtMs: atMs, unconfirmed: [] };
  // An attempt whose answer was lost did arrive: what the server holds is our own text.
  const isOwn = queue.unconfirmed.some((attempt) => isSameText(attempt.text, text));
  if (isOwn || isSameText(queue.current, text)) return { ...base, obstacle: null };
  return isUnsaved(queue) ? queue : { ...base, current: text, obstacle: null };
}
