import { outbox } from "@starboard/db/tables/outbox";
import { type Tx, withPerson, withTenant } from "@starboard/db/transaction";
import { withSpan } from "@starboard/observability/tracing";
import { eq, sql } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { clockSince } from "./clock-since.ts";
import { SideEffects } from "./side-effects.ts";

/** The places between taking a job and acknowledging it at which a process may die; named for the crash tests. */
export type EffectStep = "taken" | "started" | "computed" | "locked" | "applied" | "committed";

/** A delivery of a job: which outbox row it works off, and when to stop. */
export interface EffectContext {
  runtime: Runtime;
  outboxId: number;
  signal: AbortSignal;
  /** Awaited at each step. Production sets none; a crash test ends the process here. */
  onStep?: ((step: EffectStep) => Promise<void>) | undefined;
}

interface Effect<Computed> {
  /** Null for a job of no organisation. */
  orgId: string | null;
  /** Reads, computes, talks to the outside; may happen more than once. */
  compute: () => Promise<Computed>;
  /** Inside the transaction that marks the row done; happens once. By its runtime's clock never before what caused it. */
  apply: (a: { tx: Tx; runtime: Runtime; computed: Computed; occurredAt: Date; effects: SideEffects }) => Promise<void>;
}

/** The reconciler's shortest patience is 15 s. */
const LEASE_RENEWED_EVERY_MS = 5_000;

/**
 * A job's effect, once: counts the start, computes, then one short transaction locks the outbox row, stops when it
 * is done or discarded already, applies, writes the jobs that follow and marks the row done. A second delivery, a
 * zombie or a skewed clock cannot commit twice.
 */
export async function runEffect<Computed>(context: EffectContext, effect: Effect<Computed>): Promise<void> {
  const { runtime, outboxId, signal, onStep = async () => undefined } = context;
  await onStep("taken");
  if (!(await startAttempt(runtime, outboxId))) return;
  const stopRenewing = renewLease(runtime, outboxId, signal);
  try {
    await onStep("started");
    const computed = await withSpan("compute", { outboxId }, effect.compute);
    await onStep("computed");
    // Also when the attempt's time is over by now: what went out cannot be called back, and the lock on the row decides.
    const committed = await withSpan("effect", { outboxId }, () =>
      inScope(runtime, effect.orgId, async (tx) => {
        const row = await lockOpenRow(tx, outboxId);
        if (!row) return null;
        await onStep("locked");
        const occurredAt = row.createdAt;
        const here = { ...runtime, clock: clockSince(runtime.clock, occurredAt) };
        const effects = new SideEffects(effect.orgId, here.clock);
        await effect.apply({ tx, runtime: here, computed, occurredAt, effects });
        await effects.writeJobs(tx);
        await tx
          .update(outbox)
          .set({ doneAt: sql`now()`, deadAt: null, lastError: null })
          .where(eq(outbox.id, outboxId));
        await onStep("applied");
        return effects;
      }),
    );
    await onStep("committed");
    committed?.wake(runtime);
  } finally {
    stopRenewing();
  }
}

const inScope = <T>({ pool }: Runtime, orgId: string | null, run: (tx: Tx) => Promise<T>): Promise<T> =>
  orgId ? withTenant(pool, { orgId, userId: null }, run) : withPerson(pool, null, run);

/** Counts the start where the reconciler sees it, in a transaction of its own. @returns false when nothing is left to do */
async function startAttempt({ pool }: Runtime, outboxId: number): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update outbox set started_at = now(), attempts = attempts + 1
     where id = $1 and done_at is null and discarded_at is null`,
    [outboxId],
  );
  return rowCount === 1;
}

/** Tells the reconciler that this attempt is alive, until it ends or is stopped from outside. @returns how to end it */
function renewLease({ pool, logger }: Runtime, outboxId: number, signal: AbortSignal): () => void {
  const timer = setInterval(() => {
    pool
      .query("update outbox set started_at = now() where id = $1 and done_at is null", [outboxId])
      .catch((err: unknown) => logger.warn({ err, outboxId }, "a lease was not renewed"));
  }, LEASE_RENEWED_EVERY_MS);
  const end = () => clearInterval(timer);
  // An attempt whose time is over may hang on; renewed for ever, its row would never be published again.
  signal.addEventListener("abort", end, { once: true });
  return () => {
    end();
    signal.removeEventListener("abort", end);
  };
}

/** The row, locked, or null when its effect is committed or no longer wanted. */
async function lockOpenRow(tx: Tx, outboxId: number): Promise<{ createdAt: Date } | null> {
  const [row] = await tx
    .select({ doneAt: outbox.doneAt, discardedAt: outbox.discardedAt, createdAt: outbox.createdAt })
    .from(outbox)
    .where(eq(outbox.id, outboxId))
    .for("update");
  return row && !row.doneAt && !row.discardedAt ? { createdAt: row.createdAt } : null;
}
