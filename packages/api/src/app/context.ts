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
  /** True on the embedded database with a loopback listener: kept mails may be shown there. */
  isEmbedded: boolean;
}
