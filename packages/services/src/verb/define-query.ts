import { type Tx, withTenant } from "@starboard/db/transaction";
import type { Action } from "@starboard/domain/access-subjects";
import type { PersonActor } from "@starboard/domain/actor";
import type { z } from "zod";
import type { Context, Runtime } from "../runtime.ts";
import type { Granted } from "./granted.ts";
import { parseInput } from "./parse-input.ts";

interface QueryDefinition<A extends Action, I extends z.ZodType, Subject, Out> {
  action: A;
  input: I;
  /** Somebody's reading is written down: the transaction may write. */
  leavesTrace?: true;
  guard: (a: {
    tx: Tx;
    actor: PersonActor;
    runtime: Runtime;
    input: z.output<I>;
  }) => Promise<Granted<Subject, NoInfer<A>>>;
  run: (a: {
    tx: Tx;
    actor: PersonActor;
    runtime: Runtime;
    input: z.output<I>;
    subject: NoInfer<Subject>;
  }) => Promise<Out>;
}

/** A use case that reads: one read-only transaction of one tenant, so that Postgres refuses a write but a trace. */
export function defineQuery<const A extends Action, I extends z.ZodType, Subject, Out>(
  definition: QueryDefinition<A, I, Subject, Out>,
) {
  const call = async (context: Context<PersonActor>, raw: z.input<I>): Promise<Out> => {
    const { actor, runtime } = context;
    const input = parseInput(definition.input, raw);
    const scope = { orgId: actor.orgId, userId: actor.userId, isReadOnly: definition.leavesTrace !== true };
    return withTenant(runtime.pool, scope, async (tx) => {
      const { subject } = await verb.guard({ tx, actor, runtime, input });
      return definition.run({ tx, actor, runtime, input, subject });
    });
  };
  // Read through the verb, so that the access matrix can take a guard away and see whether anybody notices.
  const verb = Object.assign(call, { action: definition.action, input: definition.input, guard: definition.guard });
  return verb;
}
