import { outbox } from "@starboard/db/tables/outbox";
import { type Tx, withTenant } from "@starboard/db/transaction";
import type { Action } from "@starboard/domain/access";
import type { SystemActor } from "@starboard/domain/actor";
import type { JobContract, PayloadOf } from "@starboard/jobs/contracts/define-job";
import { eq, sql } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { type Announce, type AuditNote, type Enqueue, SideEffects } from "./side-effects.ts";

/** A delivery of a job: which outbox row it works off, and when to stop. */
export interface EffectContext {
  runtime: Runtime;
  outboxId: number;
  signal: AbortSignal;
}

export interface EffectRun<Payload, Computed> {
  tx: Tx;
  actor: SystemActor;
  runtime: Runtime;
  payload: Payload;
  computed: Computed;
  /** When the event happened that caused the job; effects carry its date, however late they run. */
  occurredAt: Date;
  enqueue: Enqueue;
  audit: (note: AuditNote) => void;
  announce: Announce;
}

type OrgPayload = { orgId: string };

interface EffectDefinition<A extends Action, Job extends JobContract, Computed> {
  action: A;
  job: Job;
  /** Reads and computes outside the short transaction that commits. */
  compute: (a: {
    runtime: Runtime;
    payload: PayloadOf<Job> & OrgPayload;
    read: <T>(run: (tx: Tx) => Promise<T>) => Promise<T>;
    signal: AbortSignal;
  }) => Promise<Computed>;
  apply: (a: EffectRun<PayloadOf<Job> & OrgPayload, NoInfer<Computed>>) => Promise<void>;
}

/**
 * The effect of a job, once: computes first, then one short transaction locks the outbox row, stops when it is
 * done already, applies, and marks it done. A second delivery, a zombie or a skewed clock cannot commit twice.
 */
export function defineEffect<const A extends Action, Job extends JobContract, Computed>(
  definition: EffectDefinition<A, Job, Computed>,
) {
  const verb = async (context: EffectContext, payload: PayloadOf<Job> & OrgPayload): Promise<void> => {
    const { runtime, outboxId, signal } = context;
    const actor: SystemActor = { kind: "system", orgId: payload.orgId };
    const scope = { orgId: actor.orgId, userId: null };
    await startAttempt(runtime, outboxId);
    const computed = await definition.compute({
      runtime,
      payload,
      signal,
      read: (run) => withTenant(runtime.pool, { ...scope, isReadOnly: true }, run),
    });
    signal.throwIfAborted();
    const effects = new SideEffects(actor.orgId, runtime.clock);
    const isApplied = await withTenant(runtime.pool, scope, async (tx) => {
      const row = await lockOpenRow(tx, outboxId);
      if (!row) return false;
      const { enqueue, audit, announce } = effects;
      const occurredAt = row.createdAt;
      await definition.apply({ tx, actor, runtime, payload, computed, occurredAt, enqueue, audit, announce });
      await effects.writeAudit(tx, actor.orgId, definition.action, null);
      await effects.writeJobs(tx);
      await tx.update(outbox).set({ doneAt: sql`now()`, lastError: null }).where(eq(outbox.id, outboxId));
      return true;
    });
    if (isApplied) effects.wake(runtime.pool);
  };
  return Object.assign(verb, { action: definition.action, job: definition.job });
}

/** Counts the start where the reconciler sees it, in a transaction of its own. */
export async function startAttempt(runtime: Runtime, outboxId: number): Promise<void> {
  await runtime.pool.query(
    "update outbox set started_at = now(), attempts = attempts + 1 where id = $1 and done_at is null",
    [outboxId],
  );
}

/** The row, locked, or null when its effect is committed already. */
export async function lockOpenRow(tx: Tx, outboxId: number): Promise<{ createdAt: Date } | null> {
  const [row] = await tx
    .select({ doneAt: outbox.doneAt, createdAt: outbox.createdAt })
    .from(outbox)
    .where(eq(outbox.id, outboxId))
    .for("update");
  return row && !row.doneAt ? { createdAt: row.createdAt } : null;
}
