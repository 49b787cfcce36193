import type { LimitKind } from "@starboard/domain/rate-limit";
import type { ResolvedSession } from "@starboard/services/identity";
import type { LiveHub } from "@starboard/services/live";
import type { Runtime } from "@starboard/services/runtime";

/** What is counted of calls, never of whom. */
export interface CallObserver {
  /** `refused` is an answer of the product's, such as CONFLICT; `failed` is what nobody expected. */
  answered: (type: "query" | "mutation", outcome: "answered" | "refused" | "failed", seconds: number) => void;
  /** The access table said no to this procedure. */
  denied: (path: string) => void;
  /** @returns to be called when the stream is over */
  streamOpened: () => () => void;
}

/** What a request of a person brings along; made anew for each. */
export interface AppContext {
  runtime: Runtime;
  /** Null for anyone who is not signed in. */
  session: ResolvedSession | null;
  /** Reads the session again, for streams that outlive their first check. */
  resolveAgain: () => Promise<ResolvedSession | null>;
  live: LiveHub;
  /** Counts one request of this kind for whoever asks. Throws LIMIT when that is over the limit. */
  limit: (kind: LimitKind) => Promise<void>;
  /** True on the embedded database with a loopback listener: kept mails may be shown there. */
  isEmbedded: boolean;
  observer: CallObserver;
}
