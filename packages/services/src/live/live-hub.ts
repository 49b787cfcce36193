import { LiveEvent } from "@starboard/domain/live-event";
import type { Logger } from "@starboard/observability/logger";
import { LIVE_CHANNEL } from "../verb/side-effects.ts";
import { listen } from "./listen.ts";
import { createRecentEvents, type HeardEvent } from "./recent-events.ts";

type Hear = (event: LiveEvent | "reconnected") => void;

export interface LiveHub {
  /** Hears every event of the process until the returned function is called. */
  subscribe(hear: Hear): () => void;
  /** What was heard since a moment of this server's clock (ms); null when the process cannot know all of it. */
  since(ms: number): readonly HeardEvent[] | null;
  readonly size: number;
  stop(): Promise<void>;
}

/** One LISTEN connection for a whole process; events are hints without content, so a lost one costs a moment only. */
export function createLiveHub({ url, logger }: { url: string; logger: Logger }): LiveHub {
  const hearers = new Set<Hear>();
  const recent = createRecentEvents();
  const tell = (event: LiveEvent | "reconnected") => {
    for (const hear of hearers) hear(event);
  };
  const listener = listen({
    url,
    applicationName: "starboard-live",
    channel: LIVE_CHANNEL,
    logger,
    onListening: () => recent.restart(Date.now()),
    onReconnect: () => tell("reconnected"),
    onMessage: (payload) => {
      const event = LiveEvent.safeParse(parseJson(payload));
      if (!event.success) return;
      recent.add(event.data, Date.now());
      tell(event.data);
    },
  });
  return {
    subscribe: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    since: recent.since,
    get size() {
      return hearers.size;
    },
    stop: () => listener.stop(),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
