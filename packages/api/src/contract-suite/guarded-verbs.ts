import * as audit from "@starboard/services/audit";
import * as batch from "@starboard/services/batch";
import * as calibration from "@starboard/services/calibration";
import * as comment from "@starboard/services/comment";
import * as dashboard from "@starboard/services/dashboard";
import * as identity from "@starboard/services/identity";
import * as interview from "@starboard/services/interview";
import * as mail from "@starboard/services/mail";
import * as notification from "@starboard/services/notification";
import * as operations from "@starboard/services/operations";
import * as organisation from "@starboard/services/organisation";
import * as overruling from "@starboard/services/overruling";
import * as peerRound from "@starboard/services/peer-round";
import * as practice from "@starboard/services/practice";
import * as question from "@starboard/services/question";
import * as readiness from "@starboard/services/readiness";
import * as remark from "@starboard/services/remark";
import * as review from "@starboard/services/review";
import * as rules from "@starboard/services/rules";
import * as savedView from "@starboard/services/saved-view";
import * as story from "@starboard/services/story";
import * as suggestion from "@starboard/services/suggestion";
import type { ScenePerson } from "./scene.ts";

type Guard = (given: { actor: unknown }) => Promise<unknown>;
/** A verb's function with the guard that it reads at each call. */
interface GuardedVerb {
  name: string;
  verb: { guard: Guard };
}

const modules: readonly object[] = [
  audit,
  batch,
  calibration,
  comment,
  dashboard,
  identity,
  interview,
  mail,
  notification,
  operations,
  organisation,
  overruling,
  peerRound,
  practice,
  question,
  readiness,
  remark,
  review,
  rules,
  savedView,
  story,
  suggestion,
];

/** Every verb inside an organisation, with the guard that stands before it. */
export const GUARDED_VERBS: readonly GuardedVerb[] = modules
  .flatMap((module) => Object.entries(module as Record<string, unknown>))
  .filter(([, value]) => typeof value === "function" && "guard" in value)
  .map(([name, value]) => ({ name, verb: value as unknown as GuardedVerb["verb"] }));

/** Notes which guards are asked while `run` goes on. */
export async function watchGuards(run: () => Promise<void>): Promise<Set<string>> {
  const asked = new Set<string>();
  const undo = GUARDED_VERBS.map(({ name, verb }) =>
    replaceGuard(verb, (original) => (given) => {
      asked.add(name);
      return original(given);
    }),
  );
  await run();
  for (const putBack of undo) putBack();
  return asked;
}

/** The verb's guard still loads, but lets everybody in: it is asked as whoever of these it would let in. @returns how to put it back */
export function takeGuardAway({ verb }: GuardedVerb, people: readonly ScenePerson[]): () => void {
  return replaceGuard(verb, (original) => async (given) => {
    let refusal: unknown;
    for (const { actor } of people) {
      try {
        return await original({ ...given, actor });
      } catch (error) {
        refusal ??= error;
      }
    }
    throw refusal;
  });
}

function replaceGuard(verb: GuardedVerb["verb"], make: (original: Guard) => Guard): () => void {
  const original = verb.guard;
  verb.guard = make(original);
  return () => {
    verb.guard = original;
  };
}
