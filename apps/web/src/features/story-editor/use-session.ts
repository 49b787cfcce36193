"use client";

import { useSyncExternalStore } from "react";
import type { SaveQueue } from "./save-queue.ts";
import type { SavingSession } from "./saving-session.ts";

/** A part of the session; renders again only when that part is another. `select` gives back what is held, or a plain value. */
export function useSession<Part>(session: SavingSession, select: (queue: SaveQueue) => Part): Part {
  const read = () => select(session.queue);
  return useSyncExternalStore(session.subscribe, read, read);
}
