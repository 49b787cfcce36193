import { type Tx, withTenant } from "@starboard/db/transaction";
import type { Action } from "@starboard/domain/access-subjects";
import type { SystemActor } from "@starboard/domain/actor";
import type { JobContract, PayloadOf } from "@starboard/jobs/contracts/define-job";
import type { Runtime } from "../runtime.ts";
import { type EffectContext, runEffect } from "./run-effect.ts";
import type { Announce, AuditNote, Enqueue } from "./side-effects.ts";

export type { EffectContext } from "./run-effect.ts";

export interface EffectRun<Payload, Computed> {
  tx: Tx;
  actor: SystemActor;
  /** Its clock never shows a time before `occurredAt`, so that what was due is due here too. */
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

/** The effect of an organisation's job, as the system, with the audit entries that it asks for; once, however often it is delivered. */
export function defineEffect<const A extends Action, Job extends JobContract, Computed>(
  definition: EffectDefinition<A, Job, Computed>,
) {
  const verb = (context: EffectContext, payload: PayloadOf<Job> & OrgPayload): Promise<void> => {
    const { runtime, signal } = context;
    const actor: SystemActor = { kind: "system", orgId: payload.orgId };
    const scope = { orgId: actor.orgId, userId: null };
    const read = <T>(run: (tx: Tx) => Promise<T>) => withTenant(runtime.pool, { ...scope, isReadOnly: true }, run);
    return runEffect(context, {
      orgId: actor.orgId,
      compute: () => definition.compute({ runtime, payload, signal, read }),
      apply: async ({ tx, runtime: here, computed, occurredAt, effects }) => {
        const { enqueue, audit, announce } = effects;
        await definition.apply({ tx, actor, runtime: here, payload, computed, occurredAt, enqueue, audit, announce });
        await effects.writeAudit(tx, actor.orgId, definition.action, null);
      },
    });
  };
  return Object.assign(verb, { action: definition.action, job: definition.job });
}
