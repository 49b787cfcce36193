import { auditEntries } from "@starboard/db/tables/audit-entries";
import { outbox } from "@starboard/db/tables/outbox";
import type { Tx } from "@starboard/db/transaction";
import type { LiveEvent } from "@starboard/domain/live-event";
import { type JobContract, outboxEntryFor, type PayloadInputOf } from "@starboard/jobs/contracts/define-job";
import { carryTrace } from "@starboard/observability/tracing";
import { makeId } from "../make-id.ts";
import type { Clock, Runtime } from "../runtime.ts";

export const OUTBOX_CHANNEL = "starboard_outbox";
export const LIVE_CHANNEL = "starboard_live";

/** A statement takes 65,535 parameters; the chunks of millions of stories are more. */
const JOBS_A_STATEMENT = 1_000;
/** PostgreSQL takes less than 8,000 bytes in one piece; a person is 39 of them. */
const PEOPLE_A_HINT = 150;

export type Enqueue = <Job extends JobContract>(job: Job, payload: PayloadInputOf<Job>) => void;
export type AuditNote = { subjectId?: string; fields?: readonly string[] };
export type Announce = (event: Omit<LiveEvent, "orgId">) => void;

/** Collects what a verb wants besides its own rows: jobs and audit entries in its transaction, announcements after it. */
export class SideEffects {
  readonly #jobs: (typeof outbox.$inferInsert)[] = [];
  readonly #notes: AuditNote[] = [];
  readonly #events: LiveEvent[] = [];
  readonly #orgId: string | null;
  readonly #clock: Clock;

  constructor(orgId: string | null, clock: Clock) {
    this.#orgId = orgId;
    this.#clock = clock;
  }

  readonly enqueue: Enqueue = (job, payload) => {
    const trace = carryTrace();
    this.#jobs.push({
      ...outboxEntryFor(job, payload),
      orgId: this.#orgId,
      createdAt: this.#clock.now(),
      trace: trace ? { ...trace } : null,
    });
  };

  readonly audit = (note: AuditNote): void => {
    this.#notes.push(note);
  };

  readonly announce: Announce = (event) => {
    if (this.#orgId) this.#events.push({ ...event, orgId: this.#orgId });
  };

  /** A person's act always leaves an entry; a job that found nothing to do any more leaves none. */
  async writeAudit(tx: Tx, orgId: string, action: string, actorId: string | null): Promise<void> {
    const now = this.#clock.now();
    const notes = this.#notes.length > 0 || actorId === null ? this.#notes : [{}];
    if (notes.length === 0) return;
    await tx.insert(auditEntries).values(
      notes.map((note) => ({
        orgId,
        id: makeId(this.#clock),
        action,
        actorId,
        subjectId: note.subjectId ?? null,
        fields: [...(note.fields ?? [])],
        createdAt: now,
      })),
    );
  }

  async writeJobs(tx: Tx): Promise<void> {
    for (let at = 0; at < this.#jobs.length; at += JOBS_A_STATEMENT) {
      const jobs = this.#jobs.slice(at, at + JOBS_A_STATEMENT);
      await tx.insert(outbox).values(jobs).onConflictDoNothing({ target: outbox.dedupeKey });
    }
  }

  /** After the commit. Hints only: the relay also polls, and a screen asks again when it comes back. */
  wake({ pool, logger }: Pick<Runtime, "pool" | "logger">): void {
    const hints: Hint[] = this.#jobs.length > 0 ? [[OUTBOX_CHANNEL, ""]] : [];
    for (const event of this.#events.flatMap(inParts)) hints.push([LIVE_CHANNEL, JSON.stringify(event)]);
    if (hints.length === 0) return;
    // In one statement: each commit with a notification waits for those of all others.
    const send = (some: readonly Hint[]) => pool.query(notifying(some.length), some.flat());
    send(hints).catch(async (err: unknown) => {
      logger.warn({ err, hints: hints.length }, "hints were not sent");
      if (!isRefused(err)) return;
      // One of them was of no use, and took the others of its statement with it.
      for (const hint of hints) await send([hint]).catch(() => undefined);
    });
  }
}

type Hint = [channel: string, payload: string];

function inParts({ audience, ...event }: LiveEvent): LiveEvent[] {
  const parts = Math.max(1, Math.ceil(audience.length / PEOPLE_A_HINT));
  return Array.from({ length: parts }, (_, part) => ({
    ...event,
    audience: audience.slice(part * PEOPLE_A_HINT, (part + 1) * PEOPLE_A_HINT),
  }));
}

const notifying = (hints: number): string =>
  `select ${Array.from({ length: hints }, (_, at) => `pg_notify($${2 * at + 1}, $${2 * at + 2})`).join(", ")}`;

/** PostgreSQL's own word for a payload that is too long. */
const INVALID_PARAMETER = "22023";
const isRefused = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === INVALID_PARAMETER;
