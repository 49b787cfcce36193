import { type Tx, withTenant } from "@starboard/db/transaction";
import type { Action } from "@starboard/domain/access-subjects";
import type { PersonActor } from "@starboard/domain/actor";
import { withSpan } from "@starboard/observability/tracing";
import type { z } from "zod";
import type { Context, Runtime } from "../runtime.ts";
import type { Granted } from "./granted.ts";
import { parseInput } from "./parse-input.ts";
import { type Announce, type AuditNote, type Enqueue, SideEffects } from "./side-effects.ts";

export interface MutationRun<Input, Subject> {
  tx: Tx;
  actor: PersonActor;
  runtime: Runtime;
  input: Input;
  subject: Subject;
  enqueue: Enqueue;
  audit: (note: AuditNote) => void;
  announce: Announce;
}

interface MutationDefinition<A extends Action, I extends z.ZodType, Subject, Out> {
  action: A;
  input: I;
  /** Loads and authorises in one step; a verb without a guard, or with another action's, does not compile. */
  guard: (a: {
    tx: Tx;
    actor: PersonActor;
    runtime: Runtime;
    input: z.output<I>;
  }) => Promise<Granted<Subject, NoInfer<A>>>;
  run: (a: MutationRun<z.output<I>, NoInfer<Subject>>) => Promise<Out>;
}

/**
 * A use case that writes. One transaction of one tenant: guard, run, audit row, outbox rows; then the hints.
 * Throws StarboardError; nothing is half written.
 */
export function defineMutation<const A extends Action, I extends z.ZodType, Subject, Out>(
  definition: MutationDefinition<A, I, Subject, Out>,
) {
  const run = async (context: Context<PersonActor>, raw: z.input<I>): Promise<Out> => {
    const { actor, runtime } = context;
    const input = parseInput(definition.input, raw);
    const effects = new SideEffects(actor.orgId, runtime.clock);
    const result = await withTenant(runtime.pool, { orgId: actor.orgId, userId: actor.userId }, async (tx) => {
      const { subject } = await verb.guard({ tx, actor, runtime, input });
      const { enqueue, audit, announce } = effects;
      const out = await definition.run({ tx, actor, runtime, input, subject, enqueue, audit, announce });
      await effects.writeAudit(tx, actor.orgId, definition.action, actor.userId);
      await effects.writeJobs(tx);
      return out;
    });
    effects.wake(runtime);
    return result;
  };
  const call = (context: Context<PersonActor>, raw: z.input<I>): Promise<Out> =>
    withSpan(definition.action, {}, () => run(context, raw));
  // Read through the verb, so that the access matrix can take a guard away and see whether anybody notices.
  const verb = Object.assign(call, { action: definition.action, input: definition.input, guard: definition.guard });
  return verb;
}
