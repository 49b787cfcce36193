import { type Tx, withPerson } from "@starboard/db/transaction";
import type { z } from "zod";
import type { Runtime } from "../runtime.ts";
import { parseInput } from "./parse-input.ts";
import { type Enqueue, SideEffects } from "./side-effects.ts";

/** Why a verb outside any organisation may be called: by anyone, or by the signed-in person for themselves. */
export type Door = "anyone" | "self";

interface OpenDefinition<D extends Door, I extends z.ZodType, Out> {
  door: D;
  input: I;
  /** Runs before the transaction: what it writes stays when the verb is refused. */
  before?: (a: { runtime: Runtime; input: z.output<I>; userId: D extends "self" ? string : null }) => Promise<void>;
  run: (a: {
    tx: Tx;
    runtime: Runtime;
    input: z.output<I>;
    userId: D extends "self" ? string : null;
    enqueue: Enqueue;
  }) => Promise<Out>;
}

/** A use case on identity, outside any organisation. The door says who may call; inside an organisation there is no way. */
export function defineOpenVerb<const D extends Door, I extends z.ZodType, Out>(definition: OpenDefinition<D, I, Out>) {
  const verb = async (
    context: { runtime: Runtime; userId: D extends "self" ? string : null },
    raw: z.input<I>,
  ): Promise<Out> => {
    const { runtime, userId } = context;
    const input = parseInput(definition.input, raw);
    await definition.before?.({ runtime, input, userId });
    const effects = new SideEffects(null, runtime.clock);
    const result = await withPerson(runtime.pool, userId, async (tx) => {
      const out = await definition.run({ tx, runtime, input, userId, enqueue: effects.enqueue });
      await effects.writeJobs(tx);
      return out;
    });
    effects.wake(runtime);
    return result;
  };
  return Object.assign(verb, { door: definition.door, input: definition.input });
}
