import { TRPCError } from "@trpc/server";
import superjson from "superjson";
import { describeError, toTrpcError } from "../error-mapping.ts";
import { OPERATIONS } from "../public-api/operations.ts";
import { type Answer, type Ask, kindOf, listFields } from "./answer.ts";
import type { Scene } from "./open-scene.ts";
import type { Outcome } from "./outcomes.ts";
import type { Asker } from "./scene.ts";

type Group = Record<string, (input: unknown) => Promise<unknown>>;

/** Asks the router itself, as the actor's session would; several inputs at the same time, as a page does. */
export const askInProcess =
  (scene: Scene): Ask =>
  (asker, path, inputs) =>
    Promise.all(inputs.map((input) => askOnce(scene, asker, path, input)));

async function askOnce(scene: Scene, asker: Asker, path: string, input: unknown): Promise<Answer> {
  const [group = "", name = ""] = path.split(".");
  const groups = scene.callerOf(asker) as unknown as Record<string, Group>;
  try {
    let answer = await groups[group]?.[name]?.(input);
    // A stream is refused, or not, at its first read.
    if (kindOf(path) === "subscription") {
      answer = (await (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]().next()).value;
    }
    // What the reference promises holds for everybody's answer, so that no actor gets a field that it does not name.
    OPERATIONS[path]?.answer.parse(superjson.serialize(answer).json);
    return { outcome: "ok", refusal: "", fields: listFields(answer) };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { outcome: error.code as Outcome, refusal: JSON.stringify(describeError(toTrpcError(error))), fields: [] };
  }
}
