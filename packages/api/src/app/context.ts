import type { LimitKind } from "@starboard/domain/rate-limit";
import type { ResolvedSession } from "@starboard/services/identity";
import type { LiveHub } from "@starboard/services/live";
import type { Runtime } from "@starboard/services/runtime";

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
}
